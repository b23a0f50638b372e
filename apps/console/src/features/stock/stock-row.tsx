import type { StockRow as Row, StockLocation } from '@selvedge/contracts';
import { Cell, RowHead, Status } from '@selvedge/ui';
import Link from 'next/link';
import { Thumb } from '../../ui/picture.tsx';
import { ChangeButton } from './change-button.tsx';
import { levelWords } from './words.ts';

type StockRowProps = {
  readonly row: Row;
  readonly locations: readonly StockLocation[];
  /** Null where nothing may be changed. */
  readonly change: 'allowed' | null;
  readonly entriesHref: string;
};

/** A variant, a row for each place it lies in; one that never lay anywhere stands in the first open place, with none. */
export function StockRow({ row, locations, change, entriesHref }: StockRowProps) {
  const open = locations.filter((location) => location.state === 'open');
  const first = open[0];
  const places =
    row.places.length === 0 && first !== undefined
      ? [{ locationId: first.id, onHand: 0, held: 0, claimed: 0 }]
      : row.places;
  const piece = `${row.productName}, ${row.colour}, ${row.size}`;
  return places.map((place, nth) => {
    const location = locations.find((one) => one.id === place.locationId);
    const name = location?.name ?? 'A location';
    const canChange = change === 'allowed' && location?.state === 'open';
    return (
      <tr key={place.locationId}>
        <RowHead>
          {nth === 0 ? (
            <Piece row={row} entriesHref={entriesHref} place={name} />
          ) : (
            <span className="block pl-12 text-12 text-stone md:pl-0">
              <span className="sr-only">{piece}</span>
              <span className="md:hidden">{name}</span>
            </span>
          )}
        </RowHead>
        <Cell from="md">{name}</Cell>
        <Cell numeric>
          {canChange ? (
            <ChangeButton
              piece={piece}
              locationName={name}
              place={{ ...place, variantId: row.variantId }}
              others={open.filter((one) => one.id !== place.locationId)}
            />
          ) : (
            place.onHand
          )}
        </Cell>
        <Cell numeric from="md">
          {place.held}
        </Cell>
        <Cell numeric className={place.onHand - place.held <= 0 ? 'text-selvedge' : undefined}>
          {place.onHand - place.held}
        </Cell>
        <Cell numeric from="lg">
          {place.claimed}
        </Cell>
        <Cell numeric from="xl">
          {nth === 0 ? row.waiting : ''}
        </Cell>
      </tr>
    );
  });
}

type PieceProps = { readonly row: Row; readonly entriesHref: string; readonly place: string };

function Piece({ row, entriesHref, place }: PieceProps) {
  const { word, tone } = levelWords[row.level];
  return (
    <span className="flex items-center gap-3">
      <Thumb hash={row.pictureHash} />
      <span className="min-w-0">
        <Link href={entriesHref} prefetch={false} className="font-[550] hover:underline">
          {row.productName}
        </Link>
        <span className="block text-12 text-stone">
          {row.colour}, {row.size} <span className="max-md:hidden">· {row.sku}</span>
          <span className="block md:hidden">
            {place}
            {row.level !== 'in_stock' && ` · ${word}`}
          </span>
        </span>
        {row.perBuyer !== null && (
          <span className="block text-12 text-stone">At most {row.perBuyer} a buyer</span>
        )}
        {row.level !== 'in_stock' && (
          <span className="mt-0.5 block text-12 max-md:hidden">
            <Status tone={tone}>{word}</Status>
          </span>
        )}
      </span>
    </span>
  );
}

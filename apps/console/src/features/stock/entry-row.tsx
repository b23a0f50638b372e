import type { StockEntry } from '@selvedge/contracts';
import { Cell, RowHead } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import type { StockLinks } from './links.ts';
import { sayChange, sayReason } from './words.ts';

type EntryRowProps = {
  readonly entry: StockEntry;
  /** The page is about one piece, which its head names. */
  readonly ofPiece: boolean;
  readonly links: StockLinks;
};

const actors = { system: 'The market', vendor: 'Your staff', operator: 'The operator' } as const;

/** One entry: what changed, where, who did it and why. */
export function EntryRow({ entry, ofPiece, links }: EntryRowProps) {
  const { productName, colour, size, sku, locationName, quantity, balance, at } = entry;
  const by = entry.actorName ?? actors[entry.actor];
  const why = (
    <>
      {sayReason(entry)}
      <Particulars entry={entry} />
    </>
  );
  return (
    <tr>
      <RowHead>
        {ofPiece ? (
          <span className="font-[550]">{why}</span>
        ) : (
          <>
            <Link
              href={links.entries({ variantId: entry.variantId })}
              prefetch={false}
              className="font-[550] hover:underline"
            >
              {productName}
            </Link>
            <span className="block text-12 text-stone">
              {colour}, {size} <span className="max-md:hidden">· {sku}</span>
            </span>
            <span className="block text-12 md:hidden">{why}</span>
          </>
        )}
        <span className="block text-12 font-normal text-stone md:hidden">
          {locationName}, {showMoment(at)}
        </span>
        <span className="block text-12 font-normal text-stone lg:hidden">{by}</span>
      </RowHead>
      {!ofPiece && <Cell from="md">{why}</Cell>}
      <Cell from="md">{locationName}</Cell>
      <Cell from="lg">{by}</Cell>
      <Cell numeric from="md">
        {showMoment(at)}
      </Cell>
      <Cell numeric className={quantity < 0 ? 'text-selvedge' : 'text-good'}>
        {sayChange(quantity)}
      </Cell>
      <Cell numeric>{balance.toLocaleString('en-IE')}</Cell>
    </tr>
  );
}

/** The note, and what the entry belongs to where a person gave it a name; ids of orders and transfers say nothing to one. */
function Particulars({ entry: { reference, note } }: { readonly entry: StockEntry }) {
  const named = /^[0-9a-f-]{36}$/.test(reference) ? '' : reference;
  if (named === '' && note === '') return null;
  return (
    <span className="block text-12 font-normal text-stone">
      {[named, note].filter((text) => text !== '').join(' · ')}
    </span>
  );
}

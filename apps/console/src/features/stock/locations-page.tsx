import type { StockLocation } from '@selvedge/contracts';
import { Cell, Empty, Panel, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { links } from '../../links.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { countryName } from '../../words.ts';
import { LocationButton } from './location-form.tsx';
import { MarkForm } from './mark-form.tsx';

const columns = [
  { name: 'Location' },
  { name: 'State', from: 'md' },
  { name: 'Turn', numeric: true, from: 'md' },
  { name: 'Pieces', numeric: true },
  { name: 'Held', numeric: true, from: 'md' },
  { name: 'Change', numeric: true },
] as const;

type LocationsPageProps = { readonly locations: readonly StockLocation[]; readonly threshold: number };

/** Where goods lie, in the order in which orders take from there; and from when on the shop wants to hear of a piece. */
export function LocationsPage({ locations, threshold }: LocationsPageProps) {
  const next = Math.min(1000, Math.max(-1, ...locations.map((location) => location.priority)) + 1);
  return (
    <>
      <PageHead
        back={
          <Link href={links.vendorStock()} prefetch={false} className="thread">
            Stock
          </Link>
        }
        title="Locations and low marks"
        note="Orders take from the location with the lowest turn that has the piece."
        action={<LocationButton location={null} next={next} />}
      />
      {locations.length === 0 ? (
        <Empty title="No locations yet">Open the first one: your workshop, your shop, your store room.</Empty>
      ) : (
        <Table caption="Locations" columns={columns}>
          {locations.map((location) => (
            <LocationRow key={location.id} location={location} next={next} />
          ))}
        </Table>
      )}
      <Panel title="When to tell you" className="mt-10">
        <p className="mb-4 max-w-prose text-stone">
          In the morning you get one mail with what came down to its low mark since the day before. A piece
          can have a mark of its own: open its ledger.
        </p>
        <MarkForm key={threshold} variantId={null} threshold={threshold} own={false} />
      </Panel>
    </>
  );
}

function LocationRow({ location, next }: { readonly location: StockLocation; readonly next: number }) {
  const { name, city, country, state, priority, variants, onHand, held } = location;
  const closed = state === 'closed';
  return (
    <tr>
      <RowHead>
        <span className="font-[550]">{name}</span>
        <span className="block text-12 text-stone">
          {city}, {countryName(country)}
          {closed && <span className="md:hidden"> · closed</span>}
        </span>
      </RowHead>
      <Cell from="md">
        <Status tone={closed ? 'quiet' : 'good'}>{closed ? 'Closed' : 'Open'}</Status>
      </Cell>
      <Cell numeric from="md">
        {closed ? '' : priority}
      </Cell>
      <Cell numeric>
        {onHand.toLocaleString('en-IE')}
        <span className="block text-12 text-stone">
          {variants} {variants === 1 ? 'size' : 'sizes'}
        </span>
      </Cell>
      <Cell numeric from="md">
        {held}
      </Cell>
      <Cell numeric>{!closed && <LocationButton location={location} next={next} />}</Cell>
    </tr>
  );
}

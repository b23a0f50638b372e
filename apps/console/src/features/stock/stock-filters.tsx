import type { StockLocation } from '@selvedge/contracts';
import { Empty } from '@selvedge/ui';
import Link from 'next/link';
import type { StockLinks } from './links.ts';

export type StockQuery = {
  readonly stock: 'out' | 'low' | undefined;
  readonly locationId: string | undefined;
  readonly q: string | undefined;
};

type PlacesProps = {
  readonly locations: readonly StockLocation[];
  readonly query: StockQuery;
  readonly links: StockLinks;
};

/** One location at a time, or all. */
export function Places({ locations, query, links }: PlacesProps) {
  const places = [
    { id: undefined, name: 'All locations' },
    ...locations.filter((one) => one.state === 'open'),
  ];
  return (
    <nav aria-label="Locations" className="mb-4 flex flex-wrap gap-2">
      {places.map(({ id, name }) => (
        <Link
          key={name}
          href={links.stock({ ...query, locationId: id })}
          prefetch={false}
          aria-current={id === query.locationId ? 'page' : undefined}
          className="inline-flex min-h-8 items-center rounded-full border border-line px-3 text-12 text-stone hover:border-ink hover:text-ink aria-[current]:border-ink aria-[current]:text-ink max-md:min-h-10"
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** What stands where no stock does. */
export function NoStock({ query: { q, stock } }: { readonly query: StockQuery }) {
  if (q !== undefined)
    return (
      <Empty title={`Nothing is called “${q}”`}>Try one word of its name, or the start of its SKU.</Empty>
    );
  if (stock !== undefined)
    return (
      <Empty title={stock === 'out' ? 'Nothing is sold out' : 'Nothing runs low'}>
        Pieces stand here once their last free ones{' '}
        {stock === 'out' ? 'are gone' : 'come down to their low mark'}.
      </Empty>
    );
  return <Empty title="No pieces here yet">Receive goods, and each piece stands here with its place.</Empty>;
}

import type { RouteOutput, routes, StockLocation } from '@selvedge/contracts';
import { Empty, Table } from '@selvedge/ui';
import type { ReactNode } from 'react';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { Pager } from '../../ui/pager.tsx';
import { EntryRow } from './entry-row.tsx';
import type { StockLinks } from './links.ts';
import { reasonWords } from './words.ts';

type Page = RouteOutput<typeof routes.listStockEntries>;
export type EntriesQuery = {
  readonly variantId: string | undefined;
  readonly locationId: string | undefined;
  readonly reason: keyof typeof reasonWords | undefined;
};
type EntriesPageProps = {
  readonly page: Page;
  readonly query: EntriesQuery;
  readonly cursor: string | undefined;
  readonly links: StockLinks;
  readonly locations: readonly StockLocation[];
  readonly head: ReactNode;
};

const tabs = [
  undefined,
  'receipt',
  'adjustment',
  'sale',
  'return',
  'transfer_in',
  'transfer_out',
  'write_off',
  'opening',
] as const;

/** The stock ledger: every change of what is on hand, who made it, when and why. */
export function EntriesPage({ page, query, cursor, links, locations, head }: EntriesPageProps) {
  const { items, nextCursor } = page;
  const ofPiece = query.variantId !== undefined;
  const columns = [
    { name: ofPiece ? 'What' : 'Piece' },
    ...(ofPiece ? [] : ([{ name: 'What', from: 'md' }] as const)),
    { name: 'Location', from: 'md' },
    { name: 'By', from: 'lg' },
    { name: 'When', numeric: true, from: 'md' },
    { name: 'Change', numeric: true },
    { name: 'On hand after', numeric: true },
  ] as const;
  return (
    <>
      {head}
      <div className="mb-2">
        <FilterTabs
          label="Reasons"
          tabs={tabs.map((reason) => ({
            name: reason === undefined ? 'All' : reasonWords[reason],
            href: links.entries({ ...query, reason }),
            current: reason === query.reason,
          }))}
        />
      </div>
      {locations.length > 1 && (
        <div className="mb-3">
          <FilterTabs
            label="Locations"
            tabs={[{ id: undefined, name: 'All locations' }, ...locations].map(({ id, name }) => ({
              name,
              href: links.entries({ ...query, locationId: id }),
              current: id === query.locationId,
            }))}
          />
        </div>
      )}
      {items.length === 0 ? (
        <Empty title="No entries in this view">
          Every change of stock writes one: a receipt, a sale, a count.
        </Empty>
      ) : (
        <>
          <Table caption="Stock entries, newest first" columns={columns}>
            {items.map((entry) => (
              <EntryRow key={entry.id} entry={entry} ofPiece={ofPiece} links={links} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.entries(query)}
            nextHref={nextCursor === null ? null : links.entries({ ...query, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { plural, showDay } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Thumb } from '../../ui/picture.tsx';
import { viewTabs } from '../../ui/view-tabs.ts';
import { returnWords } from './words.ts';

type Page = RouteOutput<typeof routes.listVendorReturns>;
type State = keyof typeof returnWords;
type ReturnsPageProps = {
  readonly page: Page;
  readonly state: State | undefined;
  readonly cursor: string | undefined;
  readonly links: {
    readonly list: (query: Readonly<Record<string, string | undefined>>) => string;
    readonly one: (id: string) => string;
  };
  /** Names the shop of each return: on the market's list. */
  readonly named?: boolean;
  readonly action?: ReactNode;
};

const columns = [
  { name: 'Return' },
  { name: 'State' },
  { name: 'Wants', from: 'md' },
  { name: 'Pieces', numeric: true, from: 'lg' },
  { name: 'Worth', numeric: true },
  { name: 'Asked for', numeric: true, from: 'lg' },
] as const;
// The keys of the table, in its own order.
const views = Object.keys(returnWords) as State[];

/** The returns of a shop, or of all: views by state, one page at a time. */
export function ReturnsPage({ page, state, cursor, links, named = false, action }: ReturnsPageProps) {
  const { items, counts, nextCursor } = page;
  const tabs = viewTabs({
    views: views.filter((view) => counts[view] > 0 || view === state || view === 'requested'),
    words: returnWords,
    counts,
    current: state,
    href: (view) => links.list({ state: view }),
  });
  return (
    <>
      <PageHead title="Returns" action={action} />
      <div className="mb-3">
        <FilterTabs label="Views" tabs={tabs} />
      </div>
      {items.length === 0 ? (
        <Empty title={state === undefined ? 'No returns yet' : 'None in this view'}>
          A return within its time is approved by itself. What needs your answer stands under “To decide”.
        </Empty>
      ) : (
        <>
          <Table caption="Returns, newest first" columns={columns}>
            {items.map((item) => (
              <ReturnRow key={item.id} item={item} href={links.one(item.id)} named={named} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.list({ state })}
            nextHref={nextCursor === null ? null : links.list({ state, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

type RowProps = { readonly item: Page['items'][number]; readonly href: string; readonly named: boolean };

function ReturnRow({ item, href, named }: RowProps) {
  const { number, orderNumber, vendorName, kind, state, pieces, worth, requestedAt, pictureHashes } = item;
  const { word, tone } = returnWords[state];
  const wants = kind === 'exchange' ? 'Another size or colour' : 'The money';
  return (
    <tr>
      <RowHead>
        <Link href={href} prefetch={false} className="group flex items-center gap-3">
          <Thumb hash={pictureHashes[0] ?? null} />
          <span className="min-w-0">
            <span className="block font-[550] whitespace-nowrap tabular-nums group-hover:underline">
              {number}
            </span>
            <span className="block text-12 text-stone">{named ? vendorName : `Order ${orderNumber}`}</span>
            <span className="block text-12 text-stone md:hidden">{wants}</span>
          </span>
        </Link>
      </RowHead>
      <Cell>
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell from="md">{wants}</Cell>
      <Cell numeric from="lg">
        {plural(pieces, 'piece')}
      </Cell>
      <Cell numeric>{showMoney(worth)}</Cell>
      <Cell numeric from="lg">
        <time dateTime={requestedAt}>{showDay(requestedAt)}</time>
      </Cell>
    </tr>
  );
}

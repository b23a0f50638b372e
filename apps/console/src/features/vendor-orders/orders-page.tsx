import type { RouteOutput, routes } from '@selvedge/contracts';
import { Empty, Status, Table } from '@selvedge/ui';
import { links } from '../../links.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { viewTabs } from '../../ui/view-tabs.ts';
import { vendorOrderWords } from '../../words.ts';
import { OrderRow } from './order-row.tsx';

type Page = RouteOutput<typeof routes.listVendorOrders>;
type OrdersPageProps = {
  readonly page: Page;
  readonly state: keyof typeof vendorOrderWords | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
  readonly now: Date;
};

const columns = [
  { name: 'Order' },
  { name: 'State' },
  { name: 'Ship by', from: 'md' },
  { name: 'To', from: 'md' },
  { name: 'Pieces', numeric: true, from: 'lg' },
  { name: 'Goods', numeric: true },
  { name: 'Ordered', numeric: true, from: 'lg' },
] as const;
const views = ['to_ship', 'partly_shipped', 'shipped', 'delivered', 'cancelled', 'awaiting_payment'] as const;
/** Shown while there are some. */
const rare: readonly string[] = ['awaiting_payment', 'partly_shipped'];

/** The orders of the shop: views by state, search, one page at a time. */
export function OrdersPage({ page, state, q, cursor, now }: OrdersPageProps) {
  const { items, counts, nextCursor } = page;
  const tabs = viewTabs({
    views: views.filter((view) => !rare.includes(view) || counts[view] > 0 || state === view),
    words: vendorOrderWords,
    counts,
    current: state,
    href: (view) => links.vendorOrders({ state: view, q }),
  });
  return (
    <>
      <PageHead title="Orders" />
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs label="Views" tabs={tabs} />
        <SearchForm
          action="/vendor/orders"
          label="Order number or recipient"
          q={q}
          keep={{ state }}
          clearHref={links.vendorOrders({ state })}
        />
      </div>
      {items.length === 0 ? (
        <NoOrders state={state} q={q} />
      ) : (
        <>
          <Table caption="Orders, newest first" columns={columns}>
            {items.map((order) => (
              <OrderRow key={order.id} order={order} now={now} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.vendorOrders({ state, q })}
            nextHref={nextCursor === null ? null : links.vendorOrders({ state, q, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

function NoOrders({ state, q }: Pick<OrdersPageProps, 'state' | 'q'>) {
  if (q !== undefined)
    return (
      <Empty title={`Nothing found for “${q}”`}>
        Try the order number as it stands on the slip, such as SV-4R73-6C-1, or part of the recipient's name.
      </Empty>
    );
  if (state === 'to_ship')
    return (
      <Empty title="Everything is shipped">
        Paid orders appear here at once, with the day by which they should leave.
      </Empty>
    );
  return (
    <Empty
      title={state === undefined ? 'No orders yet' : `None ${vendorOrderWords[state].word.toLowerCase()}`}
    >
      {state === undefined ? (
        'The first order appears here as soon as it is paid, and you get an e-mail.'
      ) : (
        <Status tone={vendorOrderWords[state].tone}>{vendorOrderWords[state].word} orders stand here.</Status>
      )}
    </Empty>
  );
}

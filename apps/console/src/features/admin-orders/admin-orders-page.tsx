import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, Empty, RowHead, Status, Table } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { FilterTabs } from '../../ui/filter-tabs.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SearchForm } from '../../ui/search-form.tsx';
import { countryName, orderWords, sayName } from '../../words.ts';

type Page = RouteOutput<typeof routes.listAdminOrders>;
type AdminOrdersPageProps = {
  readonly page: Page;
  readonly state: keyof typeof orderWords | undefined;
  readonly q: string | undefined;
  readonly cursor: string | undefined;
};

const columns = [
  { name: 'Order' },
  { name: 'State' },
  { name: 'Payment', from: 'lg' },
  { name: 'Recipient', from: 'md' },
  { name: 'Vendors', from: 'xl' },
  { name: 'Total', numeric: true },
  { name: 'Placed', numeric: true, from: 'lg' },
] as const;
const views = [
  'awaiting_payment',
  'paid',
  'partly_shipped',
  'shipped',
  'delivered',
  'cancelled',
  'expired',
] as const;

/** All orders of the market. */
export function AdminOrdersPage({ page: { items, nextCursor }, state, q, cursor }: AdminOrdersPageProps) {
  const tabs = [
    { name: 'All', href: links.adminOrders({ q }), current: state === undefined },
    ...views.map((view) => ({
      name: orderWords[view].word,
      href: links.adminOrders({ state: view, q }),
      current: state === view,
    })),
  ];
  return (
    <>
      <PageHead title="Orders" />
      <div className="mb-3 flex flex-wrap-reverse items-center justify-between gap-x-6 gap-y-3">
        <FilterTabs label="Views" tabs={tabs} />
        <SearchForm
          action="/admin/orders"
          label="Number, e-mail address or recipient"
          q={q}
          keep={{ state }}
          clearHref={links.adminOrders({ state })}
        />
      </div>
      {items.length === 0 ? (
        <Empty title={q === undefined ? 'No orders in this view' : `Nothing found for “${q}”`}>
          {q === undefined
            ? 'Orders move here as their state changes.'
            : 'A search reads order numbers, e-mail addresses and names of recipients, in this view only.'}
        </Empty>
      ) : (
        <>
          <Table caption="Orders, newest first" columns={columns}>
            {items.map((order) => (
              <AdminOrderRow key={order.number} order={order} />
            ))}
          </Table>
          <Pager
            shown={items.length}
            firstHref={cursor === undefined ? null : links.adminOrders({ state, q })}
            nextHref={nextCursor === null ? null : links.adminOrders({ state, q, cursor: nextCursor })}
          />
        </>
      )}
    </>
  );
}

function AdminOrderRow({ order }: { readonly order: Page['items'][number] }) {
  const { number, state, placedAt, recipient, country, vendors, total, payment } = order;
  return (
    <tr>
      <RowHead>
        <Link
          href={links.adminOrder(number)}
          prefetch={false}
          className="inline-block py-1 font-[550] whitespace-nowrap tabular-nums hover:underline"
        >
          {number}
        </Link>
        <span className="block text-12 text-stone md:hidden">{recipient}</span>
        <span className="block text-12 text-stone xl:hidden">{vendors.join(', ')}</span>
      </RowHead>
      <Cell>
        <Status tone={orderWords[state].tone}>{orderWords[state].word}</Status>
      </Cell>
      <Cell from="lg">{payment === null ? '–' : sayName(payment)}</Cell>
      <Cell from="md">
        {recipient}
        <span className="block text-12 text-stone">{countryName(country)}</span>
      </Cell>
      <Cell from="xl">{vendors.join(', ')}</Cell>
      <Cell numeric>{showMoney(total)}</Cell>
      <Cell numeric from="lg">
        {showMoment(placedAt)}
      </Cell>
    </tr>
  );
}

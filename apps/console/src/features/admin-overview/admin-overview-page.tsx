import type { AdminOverview } from '@selvedge/contracts';
import { Cell, Empty, Figure, Notice, Panel, RowHead, Table } from '@selvedge/ui';
import Link from 'next/link';
import { plural } from '../../dates.ts';
import { links } from '../../links.ts';
import { change, showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { SalesChart } from '../chart/sales-chart.tsx';

/** How the market is doing, and what wants an operator's eye. */
export function AdminOverviewPage({ overview }: { readonly overview: AdminOverview }) {
  const { last30Days: now, previous30Days: before, days, topVendors, openAlarms } = overview;
  const versus = (one: string, other: string, was: string) => {
    const percent = change(BigInt(one), BigInt(other));
    return percent === null ? 'nothing in the 30 days before' : `${percent} on ${was} before`;
  };
  return (
    <>
      <PageHead title="Market" note="The last 30 days against the 30 before." />
      {openAlarms > 0 && (
        <div className="mb-6">
          <Notice title={`${plural(openAlarms, 'alarm is', 'alarms are')} open`}>
            <Link href={links.adminSystem({ view: 'alarms' })} prefetch={false} className="thread">
              See what happened
            </Link>
          </Notice>
        </div>
      )}
      <dl className="mb-8 grid grid-cols-2 gap-x-6 border-y border-line md:grid-cols-3 xl:grid-cols-6">
        <Figure
          name="Goods sold"
          value={showMoney(now.goods)}
          note={versus(now.goods.minor, before.goods.minor, showMoney(before.goods))}
        />
        <Figure
          name="Commission"
          value={showMoney(now.commission)}
          note={versus(now.commission.minor, before.commission.minor, showMoney(before.commission))}
        />
        <Figure
          name="Orders"
          value={now.orders.toLocaleString('en-IE')}
          note={versus(String(now.orders), String(before.orders), before.orders.toLocaleString('en-IE'))}
        />
        <Figure name="Awaiting payment" value={overview.awaitingPayment} note="orders held for a card" />
        <Figure name="To ship" value={overview.toShip} note="parcels, all shops" />
        <Figure
          name="Late"
          value={overview.late}
          tone={overview.late > 0 ? 'bad' : 'plain'}
          note="past their promised day"
        />
      </dl>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <SalesChart days={days} before={before.goods} />
        <Panel
          title="Top vendors"
          aside={
            <Link href={links.adminVendors} prefetch={false} className="thread">
              All vendors
            </Link>
          }
        >
          <TopVendors vendors={topVendors} />
        </Panel>
      </div>
    </>
  );
}

const columns = [
  { name: 'Vendor' },
  { name: 'Orders', numeric: true, from: 'md' },
  { name: 'Goods', numeric: true },
  { name: 'Commission', numeric: true },
] as const;

function TopVendors({ vendors }: { readonly vendors: AdminOverview['topVendors'] }) {
  if (vendors.length === 0)
    return <Empty title="No sales in 30 days">The shops that sell most stand here.</Empty>;
  return (
    <Table caption="Vendors that sold most" columns={columns}>
      {vendors.map(({ slug, name, orders, goods, commission }) => (
        <tr key={slug}>
          <RowHead>{name}</RowHead>
          <Cell numeric from="md">
            {orders}
          </Cell>
          <Cell numeric>{showMoney(goods)}</Cell>
          <Cell numeric>{showMoney(commission)}</Cell>
        </tr>
      ))}
    </Table>
  );
}

import type { VendorOverview } from '@selvedge/contracts';
import { Empty, Figure, Panel } from '@selvedge/ui';
import Link from 'next/link';
import { plural } from '../../dates.ts';
import { links } from '../../links.ts';
import { change, showMoney } from '../../money.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { SalesChart } from '../chart/sales-chart.tsx';
import { BestSellers } from './best-sellers.tsx';

/** What to do today, what is coming in, what runs out: in that order. */
export function VendorOverviewPage({ overview }: { readonly overview: VendorOverview }) {
  const { toShip, late, last30Days, previous30Days, days, bestSellers, balance } = overview;
  const versus = (now: bigint, before: bigint, was: string) => {
    const percent = change(now, before);
    return percent === null ? 'nothing in the 30 days before' : `${percent} on ${was} before`;
  };
  return (
    <>
      <PageHead
        title="Overview"
        note={toShip === 0 ? 'Nothing waits to be shipped.' : `${plural(toShip, 'order')} to ship.`}
        action={
          toShip > 0 && (
            <Link href={links.vendorOrders({ state: 'to_ship' })} prefetch={false} className="primary">
              Ship {plural(toShip, 'order')}
            </Link>
          )
        }
      />
      <dl className="mb-8 grid grid-cols-2 gap-x-6 border-y border-line lg:grid-cols-4">
        <Figure name="To ship" value={toShip} note={toShip === 0 ? 'all done' : 'paid and waiting'} />
        <Figure
          name="Late"
          value={late}
          tone={late > 0 ? 'bad' : 'plain'}
          note={late > 0 ? 'past the day you promised' : 'all in time'}
        />
        <Figure
          name="Goods sold, 30 days"
          value={showMoney(last30Days.goods)}
          note={versus(
            BigInt(last30Days.goods.minor),
            BigInt(previous30Days.goods.minor),
            showMoney(previous30Days.goods),
          )}
        />
        <Figure
          name="Orders, 30 days"
          value={last30Days.orders}
          note={`${versus(BigInt(last30Days.orders), BigInt(previous30Days.orders), String(previous30Days.orders))}; ${plural(last30Days.pieces, 'piece')}`}
        />
      </dl>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <SalesChart days={days} before={previous30Days.goods} />
        <Panel
          title="Balance"
          aside={
            <Link href={links.vendorLedger()} prefetch={false} className="thread">
              Ledger
            </Link>
          }
        >
          <Balances balance={balance} />
        </Panel>
        <Panel title="Best sellers, 30 days">
          {bestSellers.length === 0 ? (
            <Empty title="Nothing sold in 30 days">Pieces that sell stand here, the most sold first.</Empty>
          ) : (
            <BestSellers pieces={bestSellers} />
          )}
        </Panel>
        <StockWarnings overview={overview} />
      </div>
    </>
  );
}

function Balances({ balance }: Pick<VendorOverview, 'balance'>) {
  return (
    <dl className="grid grid-cols-3 gap-x-6 xl:grid-cols-1 xl:[&>div]:border-b xl:[&>div]:border-line xl:[&>div]:py-2.5 [&>div]:py-0">
      <Figure name="Pending" value={showMoney(balance.pending)} note="sold, not yet released" />
      <Figure name="Available" value={showMoney(balance.available)} note="yours to be paid out" />
      <Figure name="Reserve" value={showMoney(balance.reserve)} note="kept for returns" />
    </dl>
  );
}

function StockWarnings({ overview: { outOfStock, lowStock } }: { readonly overview: VendorOverview }) {
  return (
    <Panel title="Stock">
      <ul className="grid">
        <StockLine count={outOfStock} words="sold out" href={links.vendorProducts({ stock: 'out' })} />
        <StockLine count={lowStock} words="running low" href={links.vendorProducts({ stock: 'low' })} />
      </ul>
    </Panel>
  );
}

type StockLineProps = { readonly count: number; readonly words: string; readonly href: string };

function StockLine({ count, words, href }: StockLineProps) {
  return (
    <li className="flex min-h-10 items-center justify-between gap-4 border-b border-line">
      <span className="tabular-nums">
        {count === 0 ? `No size ${words}` : `${plural(count, 'size')} ${words}`}
      </span>
      {count > 0 && (
        <Link href={href} prefetch={false} className="thread">
          Show
        </Link>
      )}
    </li>
  );
}

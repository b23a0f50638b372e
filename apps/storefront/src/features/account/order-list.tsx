import type { RouteOutput, routes } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { wholeDayOf } from '../order/moments.ts';
import { Thumb } from '../order/thumb.tsx';

type OrderSummary = RouteOutput<typeof routes.listOrders>['items'][number];
type OrderListProps = {
  readonly orders: readonly OrderSummary[];
  /** This is not the first page. */
  readonly later: boolean;
  readonly nextCursor: string | null;
};

/** Pictures shown of one order. */
const PICTURES_MAX = 4;

const STATES: Readonly<Record<OrderSummary['state'], string>> = {
  awaiting_payment: 'Waiting for payment',
  paid: 'Being packed',
  partly_shipped: 'Partly on its way',
  shipped: 'On its way',
  delivered: 'Delivered',
  cancelled: 'Cancelled',
  expired: 'Not paid',
};

/** The orders of a shopper, newest first, a page at a time. */
export function OrderList({ orders, later, nextCursor }: OrderListProps) {
  if (orders.length === 0 && !later)
    return (
      <div className="mt-12 border-t border-line pt-12">
        <p className="display text-28">Nothing ordered yet</p>
        <p className="mt-2 text-stone">When you order something, you can follow it here.</p>
        <p className="mt-6">
          <Link href={links.home} className="action">
            See what is new
          </Link>
        </p>
      </div>
    );
  return (
    <>
      <ul className="mt-10 border-t border-ink">
        {orders.map((order) => (
          <li key={order.number} className="border-b border-line">
            <OrderRow order={order} />
          </li>
        ))}
      </ul>
      <nav aria-label="Pages of orders" className="mt-8 flex flex-wrap justify-between gap-3">
        {later ? (
          <Link href={links.account} prefetch={false} className="action-quiet">
            Newest orders
          </Link>
        ) : (
          <span />
        )}
        {nextCursor !== null && (
          <Link
            href={`${links.account}?cursor=${encodeURIComponent(nextCursor)}`}
            prefetch={false}
            className="action-quiet"
          >
            Earlier orders
          </Link>
        )}
      </nav>
    </>
  );
}

function OrderRow({ order }: { readonly order: OrderSummary }) {
  const more = order.pictureHashes.length - PICTURES_MAX;
  return (
    <Link
      href={links.order(order.number)}
      prefetch={false}
      className="group grid gap-x-8 gap-y-4 py-6 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-17 group-hover:underline group-hover:underline-offset-4">
            {STATES[order.state]}
          </span>
          <span className="figures text-13 text-stone">{order.number}</span>
        </p>
        <p className="mt-1 text-13 text-stone">
          {wholeDayOf(order.placedAt)}, {order.pieces === 1 ? '1 piece' : `${order.pieces} pieces`} from{' '}
          {order.vendors.join(', ')}
        </p>
        <p className="figures mt-1">{showMoney(order.total)}</p>
      </div>
      <div aria-hidden="true" className="flex items-center gap-2">
        {order.pictureHashes.slice(0, PICTURES_MAX).map((hash) => (
          <Thumb key={hash} hash={hash} className="aspect-[4/5] w-16" />
        ))}
        {more > 0 && <span className="figures pl-1 text-13 text-stone">+{more}</span>}
      </div>
    </Link>
  );
}

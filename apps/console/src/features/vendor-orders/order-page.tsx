import type { StaffAfterSale, VendorOrder } from '@selvedge/contracts';
import { Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { deadline, plural, showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { History } from '../../ui/history.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { sayName, vendorOrderWords } from '../../words.ts';
import { AfterSalePanel } from '../after-sale/after-sale-panel.tsx';
import { OrderActions } from '../after-sale/order-actions.tsx';
import { OrderTerms } from './order-terms.tsx';
import { PackingList } from './packing-list.tsx';
import { Parcels } from './parcels.tsx';
import { ShipPanel } from './ship-panel.tsx';

type OrderPageProps = { readonly order: VendorOrder; readonly sale: StaffAfterSale; readonly now: Date };

/** One order: what to pack, for whom, what it earns, and how it leaves. */
export function OrderPage({ order, sale, now }: OrderPageProps) {
  const { id, number, state, version, lines, shipments } = order;
  const { word, tone } = vendorOrderWords[state];
  const open = state === 'to_ship' || state === 'partly_shipped';
  const sold = sale.parcels.flatMap((parcel) => parcel.lines);
  const cancelled = open ? sold.reduce((sum, line) => sum + line.cancelled, 0) : 0;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0) - cancelled;
  const left = lines.reduce((sum, { shippable }) => sum + shippable, 0);
  return (
    <>
      <PageHead
        back={
          <Link
            href={links.vendorOrders({ state: open ? 'to_ship' : undefined })}
            prefetch={false}
            className="thread"
          >
            Orders
          </Link>
        }
        title={
          <>
            <span className="tabular-nums">{number}</span>
            <span className="text-13 font-normal tracking-normal">
              <Status tone={tone}>{word}</Status>
            </span>
          </>
        }
        note={<Dates order={order} now={now} />}
        action={
          <OrderActions scope={{ by: 'vendor', id }} parcels={sale.parcels} paid={order.paidAt !== null} />
        }
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
        <Panel
          title={
            left === 0 || !open
              ? plural(pieces, 'piece')
              : left === pieces
                ? `To pack: ${plural(pieces, 'piece')}`
                : `To pack: ${left} of ${plural(pieces, 'piece')}`
          }
        >
          <PackingList lines={lines} sold={sold} />
        </Panel>
        <div className="grid gap-8 lg:row-span-2">
          <ShipPanel
            key={id}
            id={id}
            number={number}
            version={version}
            lines={lines}
            open={open && left > 0}
          />
          <AfterSalePanel sale={sale} returnHref={links.vendorReturn} />
          <Parcels id={id} shipments={shipments} />
          <OrderTerms order={order} />
        </div>
        <OrderHistory order={order} />
      </div>
    </>
  );
}

function OrderHistory({ order }: Pick<OrderPageProps, 'order'>) {
  return (
    <Panel title="History">
      <History
        entries={[
          { event: 'ordered', by: null, happenedAt: order.createdAt },
          ...(order.paidAt === null ? [] : [{ event: 'order.paid', by: null, happenedAt: order.paidAt }]),
          ...order.history
            .filter(({ event }) => event !== 'order.paid')
            .map(({ event, actor, happenedAt }) => ({ event, by: sayName(actor), happenedAt })),
        ]}
      />
    </Panel>
  );
}

function Dates({ order: { state, shipBy, createdAt }, now }: Omit<OrderPageProps, 'sale'>) {
  if ((state !== 'to_ship' && state !== 'partly_shipped') || shipBy === null)
    return <>Ordered {showMoment(createdAt)}</>;
  const { late, words } = deadline(shipBy, now);
  return (
    <>
      Ship by {showMoment(shipBy)}, <span className={late ? 'text-selvedge' : undefined}>{words}</span>
    </>
  );
}

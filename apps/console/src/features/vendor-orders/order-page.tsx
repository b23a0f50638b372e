import type { StaffAfterSale, VendorOrder } from '@selvedge/contracts';
import { Facts, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { deadline, plural, showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { negate, showMoney, showSigned } from '../../money.ts';
import { Address } from '../../ui/address.tsx';
import { History } from '../../ui/history.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Shipments } from '../../ui/shipments.tsx';
import { sayName, vendorOrderWords } from '../../words.ts';
import { AfterSalePanel } from '../after-sale/after-sale-panel.tsx';
import { OrderActions } from '../after-sale/order-actions.tsx';
import { PackingList } from './packing-list.tsx';
import { ShipForm } from './ship-form.tsx';

type OrderPageProps = { readonly order: VendorOrder; readonly sale: StaffAfterSale; readonly now: Date };

/** One order: what to pack, for whom, what it earns, and how it leaves. */
export function OrderPage({ order, sale, now }: OrderPageProps) {
  const { id, number, state, version, lines, address, shipments } = order;
  const { word, tone } = vendorOrderWords[state];
  const open = state === 'to_ship';
  const sold = sale.parcels.flatMap((parcel) => parcel.lines);
  const toSend = sold.reduce((sum, { quantity, cancelled }) => sum + quantity - cancelled, 0);
  const pieces = open ? toSend : lines.reduce((sum, { quantity }) => sum + quantity, 0);
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
        <Panel title={`${open ? 'To pack: ' : ''}${plural(pieces, 'piece')}`}>
          <PackingList lines={lines} sold={sold} />
        </Panel>
        <div className="grid gap-8 lg:row-span-2">
          <ShipForm key={id} id={id} number={number} version={version} open={open} />
          <AfterSalePanel sale={sale} returnHref={links.vendorReturn} />
          {shipments.length > 0 && <Shipments shipments={shipments} />}
          <Panel title={`To: ${order.deliveryName} delivery`}>
            {address === null ? (
              <p className="text-stone">
                The address is shown from the payment on, and only as long as the parcel needs it.
              </p>
            ) : (
              <Address address={address} />
            )}
          </Panel>
          <Panel title="What you earn">
            <Facts
              facts={[
                { name: 'Goods', value: showMoney(order.goods) },
                { name: 'Shipping', value: showSigned(order.shipping) },
                { name: 'Commission', value: showSigned(negate(order.commission)) },
                { name: 'Yours', value: showMoney(order.net), strong: true },
              ]}
            />
          </Panel>
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
  if (state !== 'to_ship' || shipBy === null) return <>Ordered {showMoment(createdAt)}</>;
  const { late, words } = deadline(shipBy, now);
  return (
    <>
      Ship by {showMoment(shipBy)}, <span className={late ? 'text-selvedge' : undefined}>{words}</span>
    </>
  );
}

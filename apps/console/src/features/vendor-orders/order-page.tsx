import type { VendorOrder } from '@selvedge/contracts';
import { Facts, Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { deadline, plural, showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { negate, showMoney, showSigned } from '../../money.ts';
import { Address } from '../../ui/address.tsx';
import { History } from '../../ui/history.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { sayName, vendorOrderWords } from '../../words.ts';
import { PackingList } from './packing-list.tsx';
import { Parcels } from './parcels.tsx';
import { ShipPanel } from './ship-panel.tsx';

type OrderPageProps = { readonly order: VendorOrder; readonly now: Date };

/** One order: what to pack, for whom, what it earns, and how it leaves. */
export function OrderPage({ order, now }: OrderPageProps) {
  const { id, number, state, version, lines, shipments, history } = order;
  const { word, tone } = vendorOrderWords[state];
  const open = state === 'to_ship' || state === 'partly_shipped';
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
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
          <PackingList lines={lines} />
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
          <Parcels id={id} shipments={shipments} />
          <Terms order={order} />
        </div>
        <Panel title="History">
          <History
            entries={[
              { event: 'ordered', by: null, happenedAt: order.createdAt },
              ...(order.paidAt === null ? [] : [{ event: 'order.paid', by: null, happenedAt: order.paidAt }]),
              ...history
                .filter(({ event }) => event !== 'order.paid')
                .map(({ event, actor, happenedAt }) => ({ event, by: sayName(actor), happenedAt })),
            ]}
          />
        </Panel>
      </div>
    </>
  );
}

/** Where it goes, and what it earns. */
function Terms({ order }: { readonly order: VendorOrder }) {
  const { address } = order;
  return (
    <>
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
    </>
  );
}

function Dates({ order: { state, shipBy, createdAt }, now }: OrderPageProps) {
  if ((state !== 'to_ship' && state !== 'partly_shipped') || shipBy === null)
    return <>Ordered {showMoment(createdAt)}</>;
  const { late, words } = deadline(shipBy, now);
  return (
    <>
      Ship by {showMoment(shipBy)}, <span className={late ? 'text-selvedge' : undefined}>{words}</span>
    </>
  );
}

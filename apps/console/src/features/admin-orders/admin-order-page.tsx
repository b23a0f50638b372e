import type { AdminOrder, StaffAfterSale } from '@selvedge/contracts';
import { Panel, Status } from '@selvedge/ui';
import Link from 'next/link';
import { showMoment } from '../../dates.ts';
import { links } from '../../links.ts';
import { Address } from '../../ui/address.tsx';
import { History } from '../../ui/history.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { orderWords } from '../../words.ts';
import { AfterSalePanel } from '../after-sale/after-sale-panel.tsx';
import { OrderActions } from '../after-sale/order-actions.tsx';
import { Transactions } from '../ledger/transactions.tsx';
import { Parcel } from './parcel.tsx';
import { chargedOf, Payment } from './payment.tsx';

type AdminOrderPageProps = { readonly order: AdminOrder; readonly sale: StaffAfterSale };

/** One order whole: the money, each shop's parcel, and what the ledger wrote. */
export function AdminOrderPage({ order, sale }: AdminOrderPageProps) {
  const { number, state, placedAt, email, address, parcels, ledger } = order;
  return (
    <>
      <PageHead
        back={
          <Link href={links.adminOrders()} prefetch={false} className="thread">
            Orders
          </Link>
        }
        title={
          <>
            <span className="tabular-nums">{number}</span>
            <span className="text-13 font-normal tracking-normal">
              <Status tone={orderWords[state].tone}>{orderWords[state].word}</Status>
            </span>
          </>
        }
        note={`Placed ${showMoment(placedAt)}`}
        action={
          <OrderActions
            scope={{ by: 'operator', number }}
            parcels={sale.parcels}
            paid={order.payment?.state === 'captured'}
            charged={chargedOf(order, sale)}
          />
        }
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[auto_1fr]">
        <div className="grid min-w-0 gap-8">
          {parcels.map((parcel) => (
            <Parcel key={parcel.vendorSlug} parcel={parcel} />
          ))}
        </div>
        <div className="grid gap-8 lg:row-span-2">
          <Panel title="Payment">
            <Payment order={order} />
          </Panel>
          <AfterSalePanel sale={sale} returnHref={links.adminReturn} />
          <Panel title="Shopper">
            <Address address={address} />
            <p className="mt-2 text-stone [overflow-wrap:anywhere]">{email}</p>
          </Panel>
          <Panel title="History">
            <History
              entries={[
                { event: 'placed', by: null, happenedAt: placedAt },
                ...order.history.map(({ event, vendorName, happenedAt }) => ({
                  event,
                  by: vendorName,
                  happenedAt,
                })),
              ]}
            />
          </Panel>
        </div>
        <Panel title="Ledger">
          <Transactions transactions={ledger} linked={false} />
        </Panel>
      </div>
    </>
  );
}

import type { AfterSale, Order } from '@selvedge/contracts';
import { Returns } from '../after-sale/after-sale-view.tsx';
import { Parcel } from './parcel.tsx';
import { headlineOf } from './progress.ts';
import { Receipt } from './receipt.tsx';

type OrderViewProps = {
  readonly order: Order;
  /** What may still happen to it; null when that could not be read. */
  readonly sale: AfterSale | null;
  /** What a guest opened it with: their links carry it on. */
  readonly token: string | undefined;
};

/** An order: what it stands at, parcel by parcel, and all that a receipt says. */
export function OrderView({ order, sale, token }: OrderViewProps) {
  const [givenName = ''] = order.address.fullName.split(' ');
  const { title, text } = headlineOf(order, givenName);
  return (
    <div className="wrap max-w-[76rem] py-10 md:py-16">
      <p className="label text-stone">Order {order.number}</p>
      <h1 className="display mt-3 text-40 md:text-64">{title}</h1>
      <p className="mt-4 max-w-prose text-17 text-stone">{text}</p>
      <div className="mt-10 grid gap-x-20 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-12">
          {order.parcels.map((parcel, index) => (
            <Parcel
              key={parcel.vendorSlug}
              parcel={parcel}
              order={order}
              sale={sale?.parcels.find((one) => one.vendorSlug === parcel.vendorSlug) ?? null}
              token={token}
              place={
                order.parcels.length > 1 ? `Parcel ${index + 1} of ${order.parcels.length}` : 'Your parcel'
              }
            />
          ))}
          {sale !== null && <Returns sale={sale} token={token} />}
        </div>
        <aside aria-label="Receipt" className="self-start bg-card p-6 lg:sticky lg:top-24">
          <Receipt order={order} refunds={sale?.refunds ?? []} token={token} />
        </aside>
      </div>
    </div>
  );
}

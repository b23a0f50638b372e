import type { Order } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { ParcelActions } from '../after-sale/parcel-actions.tsx';
import type { SaleParcel } from '../after-sale/picks.ts';
import { dayRange } from '../checkout/days.ts';
import { Gone } from './gone.tsx';
import { dayOf } from './moments.ts';
import { type Stage, stagesOf } from './progress.ts';
import { SentParcels } from './sent-parcels.tsx';
import { Thumb } from './thumb.tsx';

type ParcelProps = {
  readonly parcel: Order['parcels'][number];
  readonly order: Order;
  readonly place: string;
  /** What may still happen to it; null when that could not be read. */
  readonly sale: SaleParcel | null;
  readonly token: string | undefined;
};

/** One shop's part of an order: how far it has come, when it arrives, what is in it. */
export function Parcel({ parcel, order, place, sale, token }: ParcelProps) {
  const { vendorName, vendorSlug, state } = parcel;
  return (
    <section aria-label={`${place}, from ${vendorName}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-2">
        <h2 className="label">
          <Link href={links.shop(vendorSlug)} prefetch={false} className="hover:underline">
            {vendorName}
          </Link>
        </h2>
        <p className="text-13 text-stone">{place}</p>
      </div>
      {state === 'cancelled' ? (
        <p className="mt-4">This parcel was cancelled. What was paid for it goes back the way it came.</p>
      ) : (
        <>
          <p className="mt-4 text-17">{arrival(parcel)}</p>
          <Stages stages={stagesOf(order, parcel)} />
        </>
      )}
      {parcel.shipments.length > 0 && <SentParcels parcel={parcel} href={links.track(order.number, token)} />}
      <ul className="mt-2">
        {parcel.lines.map((line) => (
          <li
            key={line.sku}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] gap-4 border-b border-line py-4 last:border-b-0"
          >
            <div className="aspect-[4/5] bg-card">
              {line.pictureHash !== null && <Thumb hash={line.pictureHash} className="h-full w-full" />}
            </div>
            <div>
              <Link
                href={links.product(line.productSlug, line.colour)}
                prefetch={false}
                className="hover:underline"
              >
                {line.productName}
              </Link>
              <p className="text-13 text-stone">
                {line.colour}, {line.size}
                {line.quantity > 1 && `, ${line.quantity} pieces`}
              </p>
              <Gone line={sale?.lines.find((one) => one.sku === line.sku)} />
              {state === 'delivered' && (
                <Link
                  href={links.review(line.productSlug, { number: order.number, token })}
                  prefetch={false}
                  className="thread inline-flex min-h-9 items-center text-13"
                >
                  Write a review<span className="sr-only"> of {line.productName}</span>
                </Link>
              )}
            </div>
            <p className="figures">{showMoney(line.total)}</p>
          </li>
        ))}
      </ul>
      <p className="flex justify-between gap-4 border-t border-line pt-3 text-13 text-stone">
        <span>{parcel.deliveryName} delivery</span>
        <span className="figures">{parcel.shipping.minor === '0' ? 'free' : showMoney(parcel.shipping)}</span>
      </p>
      {sale !== null && <ParcelActions parcel={sale} number={order.number} token={token} />}
    </section>
  );
}

/** The stages in a row; the red thread has come as far as the parcel has. */
function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const current = stages.findLastIndex(({ done }) => done);
  return (
    <ol className="mt-4 grid grid-cols-4 gap-1.5 text-13">
      {stages.map(({ name, at, done }, index) => (
        <li
          key={name}
          aria-current={index === current ? 'step' : undefined}
          className={`border-t-2 pt-2 pr-1 ${index === current ? 'border-selvedge' : done ? 'border-ink' : 'border-line text-stone'}`}
        >
          {name}
          <span className="sr-only">{done ? ', done' : ', to come'}</span>
          {at !== null && <span className="block text-stone">{dayOf(at)}</span>}
        </li>
      ))}
    </ol>
  );
}

function arrival({ state, deliverFrom, deliverUntil, shipments }: ParcelProps['parcel']): string {
  const deliveredAt = shipments.at(-1)?.deliveredAt ?? null;
  if (state === 'delivered') return deliveredAt === null ? 'Delivered' : `Delivered on ${dayOf(deliveredAt)}`;
  return `Arrives ${dayRange(deliverFrom, deliverUntil)}`;
}

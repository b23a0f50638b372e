import type { Order } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { dayRange } from '../checkout/days.ts';
import { headlineOf } from './progress.ts';
import { ShipmentCard } from './shipment-card.tsx';

type TrackViewProps = { readonly order: Order; readonly token: string | null };

/** The parcels of an order on their way, and what is still being packed. Opens for its shopper, and by the link in the mails. */
export function TrackView({ order, token }: TrackViewProps) {
  const sent = order.parcels.flatMap((parcel) => parcel.shipments.map((shipment) => ({ parcel, shipment })));
  const waiting = order.parcels.filter((parcel) => ['to_ship', 'partly_shipped'].includes(parcel.state));
  const [givenName = ''] = order.address.fullName.split(' ');
  return (
    <div className="wrap max-w-[60rem] py-10 md:py-16">
      <p className="label text-stone">Order {order.number}</p>
      <h1 className="display mt-3 text-40 md:text-64">Your parcels</h1>
      <p className="mt-4 max-w-prose text-17 text-stone">{headlineOf(order, givenName).text}</p>
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={links.order(order.number, token)} prefetch={false} className="thread">
          The whole order
        </Link>
        <Link href={links.orderNotices(order.number, token)} prefetch={false} className="thread">
          Choose what we tell you
        </Link>
      </p>
      <div className="mt-12 grid gap-16">
        {sent.map(({ parcel, shipment }, index) => (
          <ShipmentCard
            key={shipment.id}
            parcel={parcel}
            shipment={shipment}
            place={sent.length > 1 ? `Parcel ${index + 1} of ${sent.length}` : 'Your parcel'}
          />
        ))}
        {waiting.map((parcel) => (
          <section key={parcel.vendorSlug} aria-label={`Being packed by ${parcel.vendorName}`}>
            <h2 className="label border-b border-ink pb-2">{parcel.vendorName}</h2>
            <p className="display mt-5 text-28">
              {parcel.state === 'to_ship' ? 'Being packed' : 'More to come'}
            </p>
            <p className="mt-2 max-w-prose">
              {parcel.state === 'to_ship' ? 'It' : 'The rest'} should be with you{' '}
              {dayRange(parcel.deliverFrom, parcel.deliverUntil)}. We write to you when it leaves.
            </p>
          </section>
        ))}
        {sent.length === 0 && waiting.length === 0 && (
          <p className="text-17">There is no parcel to follow for this order.</p>
        )}
      </div>
    </div>
  );
}

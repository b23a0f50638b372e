import type { Order, Shipment } from '@selvedge/contracts';
import { momentOf } from './moments.ts';
import { sayShipment } from './shipment-words.ts';
import { Thumb } from './thumb.tsx';

type ShipmentCardProps = {
  readonly shipment: Shipment;
  readonly parcel: Order['parcels'][number];
  /** `Parcel 1 of 2`. */
  readonly place: string;
};

/** One parcel on its way: what it means, what is inside, and all that the carrier told, newest first. */
export function ShipmentCard({ shipment, parcel, place }: ShipmentCardProps) {
  const { carrier, trackingNumber, trackingUrl, lines, events } = shipment;
  const { title, text, trouble } = sayShipment(shipment, parcel);
  return (
    <section id={shipment.number} aria-label={`${place}, from ${parcel.vendorName}`} className="scroll-mt-24">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-ink pb-2">
        <h2 className="label">{parcel.vendorName}</h2>
        <p className="text-13 text-stone">{place}</p>
      </div>
      <p className={`display mt-5 text-28 ${trouble ? 'text-selvedge' : ''}`}>{title}</p>
      <p className="mt-2 max-w-prose">{text}</p>
      <dl className="mt-4 grid gap-x-8 gap-y-1 text-13 sm:grid-cols-[auto_1fr]">
        <dt className="text-stone">Carrier</dt>
        <dd>
          {carrier}
          {trackingUrl !== null && (
            <>
              {', '}
              <a href={trackingUrl} rel="noreferrer" className="thread">
                see it at the carrier’s
              </a>
            </>
          )}
        </dd>
        <dt className="text-stone">Tracking number</dt>
        <dd className="figures select-all [overflow-wrap:anywhere]">{trackingNumber}</dd>
      </dl>
      <div className="mt-6 grid gap-x-10 gap-y-6 md:grid-cols-2">
        <div>
          <h3 className="label text-stone">Inside</h3>
          <ul className="mt-2">
            {lines.map((line) => (
              <li key={line.sku} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-3 py-2">
                <span className="aspect-[4/5] bg-card">
                  {line.pictureHash !== null && <Thumb hash={line.pictureHash} className="h-full w-full" />}
                </span>
                <span>
                  {line.productName}
                  <span className="block text-13 text-stone">
                    {line.colour}, {line.size}
                    {line.quantity > 1 && `, ${line.quantity} pieces`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className="label text-stone">Its way</h3>
          {events.length === 0 ? (
            <p className="mt-2 text-stone">
              {carrier} has told us nothing of this parcel yet. What it tells appears here by itself.
            </p>
          ) : (
            <Timeline events={events} />
          )}
        </div>
      </div>
    </section>
  );
}

/** What the carrier told, newest first; the red thread ends where the parcel is. */
function Timeline({ events }: Pick<Shipment, 'events'>) {
  return (
    <ol className="mt-3">
      {events.map(({ message, place, happenedAt, status }, index) => (
        <li
          key={`${happenedAt} ${status} ${message}`}
          aria-current={index === 0 ? 'step' : undefined}
          className="relative grid grid-cols-[1rem_minmax(0,1fr)] gap-3 pb-4 last:pb-0"
        >
          <span aria-hidden="true" className="relative">
            <span
              className={`absolute top-1.5 left-0.5 size-2.5 rounded-full ${index === 0 ? 'bg-selvedge' : 'border border-ink bg-paper'}`}
            />
            {index < events.length - 1 && <span className="absolute top-4 -bottom-4 left-1.5 w-px bg-line" />}
          </span>
          <span>
            {message}
            <span className="block text-13 text-stone">
              <time dateTime={happenedAt}>{momentOf(happenedAt)}</time>
              {place !== null && `, ${place}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

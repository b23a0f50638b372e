import type { Order } from '@selvedge/contracts';
import Link from 'next/link';
import { sayShipment } from './shipment-words.ts';

type SentParcelsProps = {
  readonly parcel: Order['parcels'][number];
  /** The page that follows them. */
  readonly href: string;
};

/** The parcels a shop has sent of its part, each with a way to follow it. */
export function SentParcels({ parcel, href }: SentParcelsProps) {
  return (
    <ul className="mt-4">
      {parcel.shipments.map((shipment) => {
        const { title, trouble } = sayShipment(shipment, parcel);
        const pieces = shipment.lines.reduce((sum, { quantity }) => sum + quantity, 0);
        return (
          <li
            key={shipment.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-line py-2.5 text-13"
          >
            <span>
              <span className={trouble ? 'text-selvedge' : undefined}>{title}</span>
              <span className="text-stone">
                , {pieces === 1 ? '1 piece' : `${pieces} pieces`} with {shipment.carrier}{' '}
                <span className="figures select-all [overflow-wrap:anywhere]">{shipment.trackingNumber}</span>
              </span>
            </span>
            <Link href={`${href}#${shipment.number}`} prefetch={false} className="thread">
              Follow it
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

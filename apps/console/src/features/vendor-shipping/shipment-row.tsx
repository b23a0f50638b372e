import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, RowHead, Status } from '@selvedge/ui';
import Link from 'next/link';
import { showDay } from '../../dates.ts';
import { links } from '../../links.ts';
import { countryName, shipmentWords } from '../../words.ts';

type Shipment = RouteOutput<typeof routes.listVendorShipments>['items'][number];

/** One parcel as a row; on a phone its first cell tells the rest. */
export function ShipmentRow({ shipment }: { readonly shipment: Shipment }) {
  const { number, orderId, state, silent, carrier, trackingNumber, recipient, city, country } = shipment;
  const { word, tone } = shipmentWords[state];
  return (
    <tr>
      <RowHead>
        <Link href={links.vendorOrder(orderId)} prefetch={false} className="group block">
          <span className="block font-[550] whitespace-nowrap tabular-nums group-hover:underline">
            {number}
          </span>
          <span className="block text-12 text-stone md:hidden">
            {recipient}, {city}
            <span className="block [overflow-wrap:anywhere]">
              {carrier} {trackingNumber}
            </span>
          </span>
        </Link>
      </RowHead>
      <Cell>
        <Status tone={silent ? 'bad' : tone}>{silent ? 'No news' : word}</Status>
      </Cell>
      <Cell from="md">
        {carrier}
        <span className="block text-12 text-stone tabular-nums">{trackingNumber}</span>
      </Cell>
      <Cell from="md">
        {recipient}
        <span className="block text-12 text-stone">
          {city}, {countryName(country)}
        </span>
      </Cell>
      <Cell numeric from="lg">
        {shipment.pieces}
      </Cell>
      <Cell numeric from="lg">
        {shipment.heardAt === null ? (
          '–'
        ) : (
          <time dateTime={shipment.heardAt}>{showDay(shipment.heardAt)}</time>
        )}
      </Cell>
    </tr>
  );
}

import type { AdminOrder } from '@selvedge/contracts';
import { Panel, Status } from '@selvedge/ui';
import { showDay, showMoment } from '../../dates.ts';
import { showMoney } from '../../money.ts';
import { Thumb } from '../../ui/picture.tsx';
import { LineSources, WholeSource } from '../../ui/sources.tsx';
import { shipmentWords, vendorOrderWords } from '../../words.ts';

/** One shop's part of an order. */
export function Parcel({ parcel }: { readonly parcel: AdminOrder['parcels'][number] }) {
  const { vendorName, state, deliveryName, deliverFrom, deliverUntil, goods, discount, shipping } = parcel;
  const { lines, shipments } = parcel;
  const { word, tone } = vendorOrderWords[state];
  return (
    <Panel title={vendorName} aside={<Status tone={tone}>{word}</Status>}>
      <WholeSource lines={lines} />
      <ul>
        {lines.map(({ sku, sources, pictureHash, productName, colour, size, quantity, total }) => (
          <li key={sku} className="flex gap-3 pb-3">
            <Thumb hash={pictureHash} />
            <span className="min-w-0 flex-1">
              <span className="block font-[550]">{productName}</span>
              <span className="block text-12 text-stone">
                {colour}, size {size}, {sku}
              </span>
              <LineSources lines={lines} of={{ sources }} />
            </span>
            <span className="text-right whitespace-nowrap tabular-nums">
              <span className="block">{showMoney(total)}</span>
              <span className="block text-12 text-stone">× {quantity}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="text-stone tabular-nums">
        Goods {showMoney(goods)}, {discount.minor !== '0' && `discount −${showMoney(discount)}, `}shipping{' '}
        {showMoney(shipping)}. {deliveryName} delivery, promised {showDay(deliverFrom)} to{' '}
        {showDay(deliverUntil)}.
      </p>
      {shipments.map(({ id, carrier, trackingNumber, state: where, shippedAt, deliveredAt }) => (
        <p key={id} className="mt-1 text-stone">
          {carrier} {trackingNumber}: {shipmentWords[where].word.toLowerCase()}
          {shippedAt !== null && `, shipped ${showMoment(shippedAt)}`}
          {deliveredAt !== null && `, delivered ${showMoment(deliveredAt)}`}.
        </p>
      ))}
    </Panel>
  );
}

import type { VendorOrder } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { Thumb } from '../../ui/picture.tsx';

/** What goes into the parcel, as it lies on the shelf: picture, name, colour, size, SKU. */
export function PackingList({ lines }: Pick<VendorOrder, 'lines'>) {
  return (
    <ul>
      {lines.map(({ id, sku, pictureHash, productName, colour, size, quantity, shippable, ...money }) => (
        <li key={id} className="flex gap-4 border-b border-line py-3 first:pt-0">
          <Thumb hash={pictureHash} size="line" />
          <div className="min-w-0 flex-1">
            <p className="text-15 font-[550]">{productName}</p>
            <p>
              {colour}, size {size}
            </p>
            <p className="mt-1 text-12 text-stone tabular-nums">
              {sku}
              {shippable > 0 && shippable < quantity && `, ${shippable} still to pack`}
            </p>
          </div>
          <div className="text-right whitespace-nowrap tabular-nums">
            <p className="text-15 font-[550]">× {quantity}</p>
            <p>{showMoney(money.total)}</p>
            {quantity > 1 && <p className="text-12 text-stone">{showMoney(money.unitPrice)} each</p>}
            <p className="text-12 text-stone">commission {showMoney(money.commission)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

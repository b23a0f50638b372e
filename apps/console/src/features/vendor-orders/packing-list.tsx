import type { StaffAfterSale, VendorOrder } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { Thumb } from '../../ui/picture.tsx';
import { LineSources, WholeSource } from '../../ui/sources.tsx';

type PackingListProps = Pick<VendorOrder, 'lines'> & {
  /** The same lines with what of them was cancelled. */
  readonly sold: StaffAfterSale['parcels'][number]['lines'];
};

/** What goes into the parcel, as it lies on the shelf: picture, name, colour, size, SKU. */
export function PackingList({ lines, sold }: PackingListProps) {
  const cancelledOf = (sku: string) => sold.find((line) => line.sku === sku)?.cancelled ?? 0;
  return (
    <>
      <WholeSource lines={lines} />
      <ul>
        {lines.map(
          ({ id, sku, sources, pictureHash, productName, colour, size, quantity, shippable, ...money }) => (
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
                <LineSources lines={lines} of={{ sources }} />
                {cancelledOf(sku) > 0 && (
                  <p className="mt-1 font-[550] text-selvedge">
                    {cancelledOf(sku)} of {quantity} cancelled: do not send
                  </p>
                )}
              </div>
              <div className="text-right whitespace-nowrap tabular-nums">
                <p className="text-15 font-[550]">× {quantity}</p>
                <p>{showMoney(money.total)}</p>
                {quantity > 1 && <p className="text-12 text-stone">{showMoney(money.unitPrice)} each</p>}
                <p className="text-12 text-stone">commission {showMoney(money.commission)}</p>
              </div>
            </li>
          ),
        )}
      </ul>
    </>
  );
}

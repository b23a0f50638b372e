import type { CartLine, Checkout } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { Picture } from '../../ui/picture.tsx';
import { dayRange } from './days.ts';
import { SummaryTotals } from './summary-totals.tsx';

/** What is bought, parcel by parcel, and what it costs. */
export function Summary({ checkout: { cart, deliveries } }: { readonly checkout: Checkout }) {
  return (
    <>
      {cart.vendors.map((vendor) => {
        const chosen = deliveries
          .find(({ vendorSlug }) => vendorSlug === vendor.vendorSlug)
          ?.options.find((option) => option.chosen);
        return (
          <section
            key={vendor.vendorSlug}
            aria-label={vendor.vendorName}
            className="border-b border-line py-4"
          >
            <p className="label text-stone">{vendor.vendorName}</p>
            <ul>
              {vendor.lines.map((line) => (
                <SummaryLine key={line.variantId} line={line} />
              ))}
            </ul>
            {chosen !== undefined && (
              <p className="mt-3 text-13 text-stone">Arrives {dayRange(chosen.from, chosen.until)}</p>
            )}
          </section>
        );
      })}
      <div className="pt-4">
        <SummaryTotals cart={cart} />
      </div>
    </>
  );
}

function SummaryLine({ line }: { readonly line: CartLine }) {
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-3 pt-3">
      <div className="aspect-[4/5] bg-paper">
        {line.picture !== null && <Picture picture={line.picture} sizes="56px" min={160} max={240} alt="" />}
      </div>
      <div>
        <p className="line-clamp-2">{line.productName}</p>
        <p className="text-13 text-stone">
          {line.colour}, {line.size}
          {line.quantity > 1 && `, ${line.quantity} pieces`}
        </p>
      </div>
      <p className="figures">{showMoney(line.total)}</p>
    </li>
  );
}

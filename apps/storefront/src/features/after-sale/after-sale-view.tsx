import type { AfterSale } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { dayOf } from '../order/moments.ts';
import { ReturnCard } from './return-card.tsx';
import { CAUSES, REFUND_STATES } from './words.ts';

type ViewProps = { readonly sale: AfterSale; readonly token: string | undefined };

/** The returns of an order, newest first, under its parcels. */
export function Returns({ sale, token }: ViewProps) {
  if (sale.returns.length === 0) return null;
  return (
    <section id="returns" aria-labelledby="returns-title" className="grid gap-8">
      <h2 id="returns-title" className="display text-28">
        Sent back
      </h2>
      {sale.returns.toReversed().map((one) => (
        <ReturnCard key={one.id} one={one} token={token} />
      ))}
    </section>
  );
}

/** Money on its way back, as a part of the receipt. */
export function Refunds({ refunds }: { readonly refunds: AfterSale['refunds'] }) {
  if (refunds.length === 0) return null;
  return (
    <>
      <h2 className="label mt-7 text-stone">Money back</h2>
      <ul className="mt-1.5 grid gap-2">
        {refunds.map(({ id, vendorName, cause, state, amount, toGiftCard, createdAt, settledAt }) => (
          <li key={id} className="grid grid-cols-[1fr_auto] gap-x-4">
            <span>{CAUSES[cause]}</span>
            <span className="figures">{showMoney(amount)}</span>
            <span className="col-span-2 text-13 text-stone">
              {vendorName}, {dayOf(settledAt ?? createdAt)}: {REFUND_STATES[state]}
            </span>
            {toGiftCard.minor !== '0' && (
              <span className="col-span-2 text-13 text-stone">
                {toGiftCard.minor === amount.minor
                  ? 'It is back on your gift card.'
                  : `${showMoney(toGiftCard)} of it is back on your gift card.`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

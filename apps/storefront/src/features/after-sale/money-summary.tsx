import { showMoney } from '../../money.ts';
import type { MoneyBack } from './picks.ts';

type MoneySummaryProps = { readonly back: MoneyBack; readonly when: string };

/** What goes back, and when. */
export function MoneySummary({ back, when }: MoneySummaryProps) {
  return (
    <div aria-live="polite">
      <dl className="figures grid grid-cols-[1fr_auto] gap-y-1">
        <dt className="text-stone">Pieces</dt>
        <dd className="text-right">{showMoney(back.goods)}</dd>
        {back.delivery.minor !== '0' && (
          <>
            <dt className="text-stone">Delivery</dt>
            <dd className="text-right">{showMoney(back.delivery)}</dd>
          </>
        )}
        <dt className="border-t border-line pt-2 font-medium">You get back</dt>
        <dd className="border-t border-line pt-2 text-right font-medium">{showMoney(back.total)}</dd>
      </dl>
      <p className="mt-1 text-13 text-stone">{when}</p>
    </div>
  );
}

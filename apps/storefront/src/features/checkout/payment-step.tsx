'use client';

import type { Checkout, Money } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';
import { showMoney } from '../../money.ts';
import { Icon } from '../../ui/icons.tsx';
import { HoldClock } from './hold-clock.tsx';
import { isBusy, type PlacementState } from './placement-state.ts';
import { remedyOf } from './remedies.ts';
import { useCardFields } from './use-card-fields.ts';
import { usePlacement } from './use-placement.ts';

type PaymentStepProps = {
  readonly payment: Checkout['payment'];
  readonly total: Money;
  readonly purpose: string;
  readonly signedIn: boolean;
};

/** Step 3: the card, in a frame of the processor's own origin, and the one button that orders. */
export function PaymentStep({ payment, total, purpose, signedIn }: PaymentStepProps) {
  const place = useRef<HTMLDivElement>(null);
  const { scriptUrl, publishableKey } = payment;
  const setup = { scriptUrl, publishableKey, amountMinor: total.minor, currency: total.currency };
  const { card, failed, again } = useCardFields(place, setup);
  const { state, say, submit } = usePlacement({ card, total, purpose, signedIn });
  const router = useRouter();
  const notice = state.step === 'open' || state.step === 'held' ? state.notice : null;
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (notice === null) return;
    alert.current?.focus();
    // What was refused may have changed the bag, its prices or its steps.
    router.refresh();
  }, [notice, router]);
  const onEnd = useCallback(
    () => say({ type: 'ran_out', sentence: remedyOf({ code: 'hold_expired' }).sentence }),
    [say],
  );
  const busy = isBusy(state);
  return (
    <section aria-labelledby="card" className="mt-10">
      <h2 id="card" className="display text-28">
        Card
      </h2>
      {notice !== null && (
        <p
          ref={alert}
          role="alert"
          tabIndex={-1}
          className="mt-4 border-l-2 border-selvedge bg-card px-4 py-3"
        >
          {notice}
        </p>
      )}
      <div aria-busy={card === null && !failed} inert={busy} className="relative mt-4 min-h-[15rem]">
        <div ref={place} className={`transition-opacity ${busy ? 'opacity-50' : ''}`} />
        {card === null && !failed && (
          <p className="absolute inset-x-0 top-0 text-stone">Opening the card fields</p>
        )}
        {failed && (
          <div role="alert" className="absolute inset-x-0 top-0 border-l-2 border-selvedge bg-card px-4 py-3">
            <p>The card fields could not be loaded. Nothing was charged.</p>
            <button type="button" onClick={again} className="action-quiet mt-3">
              Try again
            </button>
          </div>
        )}
      </div>
      {state.step === 'held' && <HoldClock until={state.holdUntil} onEnd={onEnd} />}
      <button
        type="button"
        onClick={() => void submit()}
        aria-disabled={busy || card === null}
        className="action mt-6 w-full"
      >
        <Icon name="lock" size={16} />
        {wordsOf(state) ?? `Order and pay ${showMoney(total)}`}
      </button>
      <p role="status" className="sr-only">
        {wordsOf(state) ?? ''}
      </p>
      <p className="mt-3 text-13 text-stone">
        With this you order with the obligation to pay. Your card number goes straight to the payment service;
        we never see it. You can send anything back within at least 14 days.
      </p>
    </section>
  );
}

/** What is happening, on the button itself; null when it can be pressed. */
function wordsOf(state: PlacementState): string | null {
  if (state.step === 'open' || state.step === 'held') return null;
  if (state.step === 'asking')
    return state.queued ? 'Many are buying. You are in line' : 'Holding your pieces';
  if (state.step === 'confirming') return 'Waiting for your bank';
  if (state.step === 'paid' || state.step === 'late') return 'Thank you. Opening your order';
  if (state.step === 'leaving') return 'One moment';
  return state.step === 'settling' ? 'Waiting for the payment' : 'Paying';
}

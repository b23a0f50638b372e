'use client';

import type { Checkout, Money } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { HoldClock } from './hold-clock.tsx';
import { PayButton } from './pay-button.tsx';
import { isBusy } from './placement-state.ts';
import { remedyOf } from './remedies.ts';
import { useCardFields } from './use-card-fields.ts';
import { usePlacement } from './use-placement.ts';
import { WayChoice } from './way-choice.tsx';
import { firstWay, type WayName } from './ways.ts';

type PaymentStepProps = {
  readonly payment: Checkout['payment'];
  readonly total: Money;
  readonly purpose: string;
  readonly signedIn: boolean;
  /** The shopper comes from PayPal's page. */
  readonly fromPaypal: boolean;
};

/** Step 3: how to pay, each way in a frame of its processor's own origin, and the one button that orders. */
export function PaymentStep({ payment, total, purpose, signedIn, fromPaypal }: PaymentStepProps) {
  const place = useRef<HTMLDivElement>(null);
  const { scriptUrl, publishableKey, savedMethods } = payment;
  const setup = { scriptUrl, publishableKey, amountMinor: total.minor, currency: total.currency };
  const { card, failed, again } = useCardFields(place, setup);
  const [way, setWay] = useState<WayName>(() => firstWay(savedMethods, fromPaypal));
  const [keep, setKeep] = useState(false);
  const cardWay =
    way === 'card' || way === 'paypal'
      ? ({ by: 'card', keep } as const)
      : ({ by: 'saved', savedMethodId: way } as const);
  const { state, say, submit, paypal } = usePlacement({
    card,
    cardFailed: failed,
    way: cardWay,
    total,
    purpose,
    signedIn,
  });
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
    <section aria-labelledby="pay" className="mt-10">
      <h2 id="pay" className="display text-28">
        Payment
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
      <WayChoice
        payment={payment}
        currency={total.currency}
        way={way}
        onChoose={setWay}
        fields={{ place, state: failed ? 'failed' : card === null ? 'opening' : 'open', again }}
        keep={signedIn ? { checked: keep, set: setKeep } : null}
        paypal={paypal}
        busy={busy}
      />
      {state.step === 'held' && <HoldClock until={state.holdUntil} onEnd={onEnd} />}
      <PayButton
        way={way}
        state={state}
        total={total}
        disabled={busy || card === null}
        onPress={() => void submit()}
      />
    </section>
  );
}

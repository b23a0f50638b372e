'use client';

import type { Checkout } from '@selvedge/contracts';
import { useRef, useState } from 'react';
import type { ShownPrice } from '../vouchers/why-changed.ts';
import { PayButton } from './pay-button.tsx';
import { HeldPieces, PaymentNotice } from './payment-notice.tsx';
import { isBusy } from './placement-state.ts';
import { useCardFields } from './use-card-fields.ts';
import { usePlacement } from './use-placement.ts';
import { WayChoice } from './way-choice.tsx';
import { firstWay, type WayName } from './ways.ts';

type PaymentStepProps = {
  readonly payment: Checkout['payment'];
  readonly price: ShownPrice;
  readonly purpose: string;
  readonly signedIn: boolean;
  /** The shopper comes from PayPal's page. */
  readonly fromPaypal: boolean;
};

/** Step 3: how to pay, each way in a frame of its processor's own origin, and the one button that orders. */
export function PaymentStep({ payment, price, purpose, signedIn, fromPaypal }: PaymentStepProps) {
  const place = useRef<HTMLDivElement>(null);
  const { scriptUrl, publishableKey, savedMethods } = payment;
  const { minor: amountMinor, currency } = price.due;
  const setup = { scriptUrl, publishableKey, amountMinor, currency };
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
    price,
    purpose,
    signedIn,
  });
  const busy = isBusy(state);
  return (
    <section aria-labelledby="pay" className="mt-10">
      <h2 id="pay" className="display text-28">
        Payment
      </h2>
      <PaymentNotice state={state} />
      <WayChoice
        payment={payment}
        currency={currency}
        way={way}
        onChoose={setWay}
        fields={{ place, state: failed ? 'failed' : card === null ? 'opening' : 'open', again }}
        keep={signedIn ? { checked: keep, set: setKeep } : null}
        paypal={paypal}
        busy={busy}
      />
      <HeldPieces state={state} say={say} />
      <PayButton
        way={way}
        state={state}
        due={price.due}
        disabled={busy || card === null}
        onPress={() => void submit()}
      />
    </section>
  );
}

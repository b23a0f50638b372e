'use client';

import type { ShownPrice } from '../vouchers/why-changed.ts';
import { PayButton } from './pay-button.tsx';
import { HeldPieces, PaymentNotice } from './payment-notice.tsx';
import { isBusy } from './placement-state.ts';
import { usePlacement } from './use-placement.ts';

type NothingToPayProps = {
  readonly price: ShownPrice;
  readonly purpose: string;
  readonly signedIn: boolean;
};

/** Step 3 when a gift card or a discount covers it all: no way to pay, and the one button that orders. */
export function NothingToPay({ price, purpose, signedIn }: NothingToPayProps) {
  const { state, say, submit } = usePlacement({
    card: null,
    cardFailed: true,
    way: null,
    price,
    purpose,
    signedIn,
  });
  return (
    <section aria-labelledby="pay" className="mt-10">
      <h2 id="pay" className="display text-28">
        Nothing to pay
      </h2>
      <PaymentNotice state={state} />
      <p className="mt-3 text-stone">All of it is covered, so we need no card.</p>
      <HeldPieces state={state} say={say} />
      <PayButton
        way={null}
        state={state}
        due={price.due}
        disabled={isBusy(state)}
        onPress={() => void submit()}
      />
    </section>
  );
}

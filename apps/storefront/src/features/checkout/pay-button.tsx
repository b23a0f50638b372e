'use client';

import type { Money } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';
import { Icon } from '../../ui/icons.tsx';
import type { PlacementState, Wait } from './placement-state.ts';
import type { WayName } from './ways.ts';

type PayButtonProps = {
  /** Null when there is nothing to pay. */
  readonly way: WayName | null;
  readonly state: PlacementState;
  readonly due: Money;
  readonly disabled: boolean;
  readonly onPress: () => void;
};

/** The one button that orders, with what is happening on it. For PayPal, whose own button orders, only what is happening. */
export function PayButton({ way, state, due, disabled, onPress }: PayButtonProps) {
  const byPaypal = way === 'paypal';
  const words = wordsOf(state, byPaypal);
  return (
    <>
      {!byPaypal && (
        <button type="button" onClick={onPress} aria-disabled={disabled} className="action mt-6 w-full">
          <Icon name="lock" size={16} />
          {words ?? (way === null ? 'Order now' : `Order and pay ${showMoney(due)}`)}
        </button>
      )}
      <p role="status" className={byPaypal && words !== null ? 'mt-4 text-center' : 'sr-only'}>
        {words ?? ''}
      </p>
      <p className="mt-3 text-13 text-stone">
        {way === null
          ? 'With this you order. Nothing is charged. '
          : `With this you order ${byPaypal ? `for ${showMoney(due)} ` : ''}with the obligation to pay. `}
        {way === 'card' ? 'Your card number goes straight to the payment service; we never see it. ' : ''}
        You can send anything back within at least 14 days.
      </p>
    </>
  );
}

const ASKING = {
  answer: 'Holding your pieces',
  decision: 'Many are buying. You are in line',
  room: 'Many are buying. Trying again in a moment',
} as const satisfies Record<Wait, string>;

/** What is happening; null when the button can be pressed. */
function wordsOf(state: PlacementState, byPaypal: boolean): string | null {
  if (state.step === 'open' || state.step === 'held') return null;
  if (state.step === 'asking') return ASKING[state.wait];
  if (state.step === 'confirming') return byPaypal ? 'Waiting for PayPal' : 'Waiting for your bank';
  if (state.step === 'paid' || state.step === 'late') return 'Thank you. Opening your order';
  if (state.step === 'leaving') return 'One moment';
  if (state.step === 'settling') return 'Waiting for the payment';
  return byPaypal ? 'Opening PayPal' : 'Paying';
}

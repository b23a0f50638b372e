/** What a payment goes through. `null`: the event does not apply and changes nothing. */
export type PaymentState =
  | 'created'
  | 'requires_action'
  | 'declined'
  | 'authorised'
  | 'claimed'
  | 'captured'
  | 'lapsed'
  | 'cancelled'
  | 'returning'
  | 'returned';
export type PaymentEvent =
  | 'challenge'
  | 'decline'
  | 'authorise'
  | 'claim'
  | 'capture'
  | 'lapse'
  | 'cancel'
  | 'rehold'
  | 'give_back'
  | 'return';

const NOTHING = {
  challenge: null,
  decline: null,
  authorise: null,
  claim: null,
  capture: null,
  lapse: null,
  cancel: null,
  rehold: null,
  give_back: null,
  return: null,
} as const satisfies Record<PaymentEvent, null>;

/** Nothing is authorised yet: the shopper may still try, or the hold may end. */
const OPEN = {
  ...NOTHING,
  challenge: 'requires_action',
  decline: 'declined',
  authorise: 'authorised',
  claim: 'claimed',
  lapse: 'lapsed',
  cancel: 'cancelled',
  give_back: 'returning',
} as const satisfies Record<PaymentEvent, PaymentState | null>;

/**
 * claimed: the goods are sold to this payment and its capture is on the way. From there only capture leads on, so that
 * nobody pays for goods lost and nobody gets goods unpaid. lapsed: the hold ran out before the money came; a late yes
 * sells the goods after all when they are still free (`rehold`), else the money goes back. cancelled: the shopper let
 * go, and money that still comes goes back whatever is free.
 */
export const NEXT_PAYMENT_STATE = {
  created: OPEN,
  requires_action: OPEN,
  declined: OPEN,
  authorised: { ...NOTHING, authorise: 'authorised', claim: 'claimed', give_back: 'returning' },
  claimed: { ...NOTHING, claim: 'claimed', capture: 'captured' },
  captured: NOTHING,
  lapsed: { ...NOTHING, lapse: 'lapsed', cancel: 'cancelled', rehold: 'claimed', give_back: 'returning' },
  cancelled: { ...NOTHING, cancel: 'cancelled', give_back: 'returning' },
  returning: { ...NOTHING, give_back: 'returning', return: 'returned' },
  returned: NOTHING,
} as const satisfies Record<PaymentState, Record<PaymentEvent, PaymentState | null>>;

/** Whether a shopper may choose another way to pay: nothing is authorised and the goods still wait. */
export function mayChooseAgain(state: PaymentState): boolean {
  return state === 'created' || state === 'requires_action' || state === 'declined';
}

/** What a payment goes through. `null`: the event does not apply and changes nothing. */
export type PaymentState =
  | 'created'
  | 'requires_action'
  | 'authorised'
  | 'claimed'
  | 'captured'
  | 'declined'
  | 'cancelled';
export type PaymentEvent = 'challenge' | 'decline' | 'authorise' | 'claim' | 'capture' | 'cancel';

/**
 * claimed: the goods are sold to this payment and its capture is on the way. From there only capture leads on, so that
 * nobody pays for goods lost and nobody gets goods unpaid.
 */
export const NEXT_PAYMENT_STATE = {
  created: {
    challenge: 'requires_action',
    decline: 'declined',
    authorise: 'authorised',
    claim: 'claimed',
    capture: null,
    cancel: 'cancelled',
  },
  requires_action: {
    challenge: 'requires_action',
    decline: 'declined',
    authorise: 'authorised',
    claim: 'claimed',
    capture: null,
    cancel: 'cancelled',
  },
  declined: {
    challenge: 'requires_action',
    decline: 'declined',
    authorise: 'authorised',
    claim: 'claimed',
    capture: null,
    cancel: 'cancelled',
  },
  authorised: {
    challenge: null,
    decline: null,
    authorise: 'authorised',
    claim: 'claimed',
    capture: null,
    cancel: 'cancelled',
  },
  claimed: {
    challenge: null,
    decline: null,
    authorise: null,
    claim: 'claimed',
    capture: 'captured',
    cancel: null,
  },
  captured: { challenge: null, decline: null, authorise: null, claim: null, capture: null, cancel: null },
  cancelled: { challenge: null, decline: null, authorise: null, claim: null, capture: null, cancel: null },
} as const satisfies Record<PaymentState, Record<PaymentEvent, PaymentState | null>>;

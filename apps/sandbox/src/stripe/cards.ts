import { createHash } from 'node:crypto';

/** How a test card behaves. Numbers are those of Stripe's own documentation. */
export type Card = {
  readonly number: string;
  readonly brand: string;
  readonly behaviour:
    | 'succeeds'
    | 'challenge'
    | { readonly code: string; readonly declineCode: string | null; readonly message: string };
  readonly meaning: string;
};

export const CARDS: readonly Card[] = [
  { number: '4242424242424242', brand: 'visa', behaviour: 'succeeds', meaning: 'succeeds' },
  { number: '5555555555554444', brand: 'mastercard', behaviour: 'succeeds', meaning: 'succeeds, Mastercard' },
  {
    number: '4000000000000002',
    brand: 'visa',
    behaviour: { code: 'card_declined', declineCode: 'generic_decline', message: 'Your card was declined.' },
    meaning: 'is declined',
  },
  {
    number: '4000000000009995',
    brand: 'visa',
    behaviour: {
      code: 'card_declined',
      declineCode: 'insufficient_funds',
      message: 'Your card has insufficient funds.',
    },
    meaning: 'lacks funds',
  },
  {
    number: '4000000000000069',
    brand: 'visa',
    behaviour: { code: 'expired_card', declineCode: null, message: 'Your card has expired.' },
    meaning: 'has expired',
  },
  {
    number: '4000000000000127',
    brand: 'visa',
    behaviour: {
      code: 'incorrect_cvc',
      declineCode: null,
      message: "Your card's security code is incorrect.",
    },
    meaning: 'has a wrong code',
  },
  {
    number: '4000000000007726',
    brand: 'visa',
    behaviour: 'succeeds',
    meaning: 'succeeds; its refunds take a moment',
  },
  {
    number: '4000000000005126',
    brand: 'visa',
    behaviour: 'succeeds',
    meaning: 'succeeds; its refunds come back a moment later',
  },
  { number: '4000002500003155', brand: 'visa', behaviour: 'challenge', meaning: 'asks for 3-D Secure' },
  {
    number: '4000000000003220',
    brand: 'visa',
    behaviour: 'challenge',
    meaning: 'always asks for 3-D Secure',
  },
];

/** What becomes of a refund to a card a moment after it was made: by the last digits of Stripe's own test cards for it. */
export const REFUND_ENDS: Readonly<
  Record<string, { first: 'pending' | 'succeeded'; last: 'succeeded' | 'failed' }>
> = {
  '7726': { first: 'pending', last: 'succeeded' },
  '5126': { first: 'succeeded', last: 'failed' },
};

/** Finds a test card by its digits. Undefined for any other number: none is taken here. */
export function findCard(number: string): Card | undefined {
  const digits = number.replace(/\D/g, '');
  return CARDS.find((card) => card.number === digits);
}

/** Names a card the same way each time, without its number. */
export function fingerprintOf(number: string): string {
  return createHash('sha256')
    .update(`selvedge sandbox ${number.replace(/\D/g, '')}`)
    .digest('hex')
    .slice(0, 16);
}

/** How a kept card behaves: one that asked for 3-D Secure once need not ask again, unless it always does. */
export function keptBehaviour(last4: string, behaviour: Card['behaviour']): Card['behaviour'] {
  return behaviour === 'challenge' && last4 !== ALWAYS_ASKS ? 'succeeds' : behaviour;
}

const ALWAYS_ASKS = '3220';

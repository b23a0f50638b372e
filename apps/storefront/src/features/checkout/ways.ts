import type { Checkout } from '@selvedge/contracts';

export type SavedCard = Checkout['payment']['savedMethods'][number];

/** How the shopper pays: a card typed now, one kept before, or PayPal. The name is what its radio button stands for. */
export type CardWay =
  | { readonly by: 'card'; readonly keep: boolean }
  | { readonly by: 'saved'; readonly savedMethodId: string };

/** Names what may be chosen: `card`, `paypal`, or the id of a kept card. */
export type WayName = string;

/** What is chosen before anybody chose: the way one comes back from, the card used last, or the fields for a new one. */
export function firstWay(saved: readonly SavedCard[], fromPaypal: boolean): WayName {
  return fromPaypal ? 'paypal' : (saved[0]?.id ?? 'card');
}

/** Names a kept card as it says so on it. */
export function cardName({ brand, last4 }: Pick<SavedCard, 'brand' | 'last4'>): string {
  return `${BRANDS[brand] ?? 'Card'} ending in ${last4}`;
}

/** Writes when a card ends, as it stands on it. */
export function cardEnd({ expMonth, expYear }: Pick<SavedCard, 'expMonth' | 'expYear'>): string {
  return `${String(expMonth).padStart(2, '0')}/${String(expYear % 100).padStart(2, '0')}`;
}

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
};

import type { Money } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';

/** The part of a refund that went back to the gift card, where there is one. */
export function ToGiftCard({ amount }: { readonly amount: Money }) {
  if (amount.minor === '0') return null;
  return <span className="block text-12 text-stone">{showMoney(amount)} of it to the gift card</span>;
}

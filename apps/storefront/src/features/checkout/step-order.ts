import type { Checkout } from '@selvedge/contracts';
import { links } from '../../links.ts';

type Step = Checkout['step'];
const ORDER: readonly Step[] = ['address', 'delivery', 'payment'];
const ADDRESSES: Readonly<Record<Step, string>> = {
  address: links.checkout,
  delivery: links.checkoutDelivery,
  payment: links.checkoutPayment,
};

/** Where somebody must go who asks for a step: null when it is open to them. */
export function detourOf(
  wanted: Step,
  checkout: { readonly step: Step; readonly cart: { readonly count: number; readonly ready: boolean } },
): string | null {
  if (checkout.cart.count === 0) return links.bag;
  if (!checkout.cart.ready) return `${links.bag}?note=check`;
  return ORDER.indexOf(wanted) > ORDER.indexOf(checkout.step) ? ADDRESSES[checkout.step] : null;
}

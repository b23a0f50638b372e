import 'server-only';
import type { Checkout, CheckoutAddress } from '@selvedge/contracts';
import { visitorApi } from '../../api/server.ts';

type Prefill = { readonly signedIn: boolean; readonly address: Partial<CheckoutAddress> };

/** What the address form starts with: what was typed before, else where the last order of this shopper went. */
export async function readPrefill(checkout: Checkout): Promise<Prefill> {
  const api = await visitorApi();
  const me = await api.viewMe();
  const signedIn = me.ok && me.value.signedIn;
  if (checkout.address !== null) return { signedIn, address: checkout.address };
  if (!me.ok || !signedIn) return { signedIn: false, address: {} };
  const person = {
    ...(me.value.email === null ? {} : { email: me.value.email }),
    ...(me.value.fullName === null ? {} : { fullName: me.value.fullName }),
  };
  const orders = await api.listOrders({ query: { limit: 1 } });
  const number = orders.ok ? orders.value.items[0]?.number : undefined;
  if (number === undefined) return { signedIn, address: person };
  const last = await api.viewOrder({ params: { number }, query: {} });
  return { signedIn, address: last.ok ? { ...last.value.address, ...person } : person };
}

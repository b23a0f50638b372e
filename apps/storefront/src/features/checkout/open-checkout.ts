import 'server-only';
import type { Checkout } from '@selvedge/contracts';
import { redirect } from 'next/navigation';
import { visitorApi } from '../../api/server.ts';
import { detourOf } from './step-order.ts';

/** Reads the checkout of this visitor for one of its steps; goes to where they must be first when the step is not open. */
export async function openCheckout(step: Checkout['step']): Promise<Checkout> {
  const checkout = await readCheckout();
  const detour = detourOf(step, checkout);
  if (detour !== null) redirect(detour);
  return checkout;
}

/** Reads the checkout of this visitor as it stands. */
export async function readCheckout(): Promise<Checkout> {
  const answer = await (await visitorApi()).viewCheckout();
  if (!answer.ok) throw new Error(`The checkout cannot be read: ${answer.problem.code}`);
  return answer.value;
}

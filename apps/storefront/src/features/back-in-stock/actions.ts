'use server';

import { redirect } from 'next/navigation';
import { publicApi } from '../../api/server.ts';
import { links } from '../../links.ts';

/** Confirms the address a guest gave; the page says what holds then. */
export async function confirmAlert(form: FormData): Promise<never> {
  const token = String(form.get('token') ?? '');
  await publicApi.confirmStockAlert({ params: { token } });
  redirect(links.backInStock(token));
}

/** Stops a request; the page then says that the address is forgotten. */
export async function stopAlert(form: FormData): Promise<never> {
  const token = String(form.get('token') ?? '');
  await publicApi.stopStockAlert({ params: { token } });
  redirect(`${links.backInStock(token)}?stopped=1`);
}

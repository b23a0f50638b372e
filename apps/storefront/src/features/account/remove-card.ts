'use server';

import { revalidatePath } from 'next/cache';
import { visitorApi } from '../../api/server.ts';
import { links } from '../../links.ts';

/** What came of removing a card; `removed` names it. */
export type RemovalState = { readonly failed: boolean; readonly removed: string | null };

/** Forgets a card of the account. One that is gone already counts as removed. */
export async function removeCard(_before: RemovalState, form: FormData): Promise<RemovalState> {
  const [id, name] = [form.get('id'), form.get('name')];
  if (typeof id !== 'string' || typeof name !== 'string') return { failed: true, removed: null };
  const answer = await (await visitorApi()).removeSavedMethod({ params: { id } });
  const gone = answer.ok || answer.problem.code === 'payment_method_not_found';
  if (gone) revalidatePath(links.account);
  return gone ? { failed: false, removed: name } : { failed: true, removed: null };
}

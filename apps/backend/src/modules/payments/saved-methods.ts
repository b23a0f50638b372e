import { type App, publish, refuse } from '../../platform/index.ts';
import { deleteMethod, readCustomer, saveCustomer } from './store.ts';
import { openCustomer } from './stripe.ts';
import { readSavedMethods } from './views.ts';

/** Lists the cards an account keeps, the one used last first; ids of ours, none of the processor's. */
export async function listSavedMethods(app: App, accountId: string) {
  const methods = await readSavedMethods(app.db.sql, accountId);
  return methods.map(({ id, brand, last4, expMonth, expYear }) => ({ id, brand, last4, expMonth, expYear }));
}

/** Forgets a card of an account, here at once and at the processor by a job. Refuses one that is not the account's. */
export async function removeSavedMethod(app: App, accountId: string, id: string) {
  return app.db.transaction(async (tx) => {
    const methodId = await deleteMethod(tx, accountId, id);
    if (methodId === null) return refuse('payment_method_not_found');
    await publish(tx, { topic: 'saved_method.removed', subject: id, payload: { methodId } });
    return { ok: true } as const;
  });
}

/** Gives the processor's customer of an account, opened now if it had none. */
export async function customerOf(app: App, accountId: string): Promise<string> {
  const known = await readCustomer(app.db.sql, accountId);
  if (known !== null) return known;
  await saveCustomer(app.db.sql, accountId, await openCustomer(app, accountId));
  const customerId = await readCustomer(app.db.sql, accountId);
  if (customerId === null) throw new Error(`account ${accountId} has no customer after its insert`);
  return customerId;
}

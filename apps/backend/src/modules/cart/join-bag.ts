import type { Tx } from '../../platform/index.ts';
import { findBagOfAccount, giveToAccount, insertBag, lockBag, pourInto } from './store.ts';

/**
 * At sign-in, makes this browser's bag the account's: it becomes the account's bag when that has none, else it is poured
 * into it and no line is lost. A bag that belongs to another account stays with that one. Gives the id of the account's bag.
 */
export async function joinBag(
  tx: Tx,
  { bagId, accountId }: { bagId: string | null; accountId: string },
): Promise<string> {
  const own = await findBagOfAccount(tx, accountId);
  const browser = bagId === null || bagId === own ? null : await lockBag(tx, bagId);
  const free = browser !== null && browser.accountId === null ? browser : null;
  if (own === null && free !== null) {
    await giveToAccount(tx, free.id, accountId);
    return free.id;
  }
  const account = own ?? (await insertBag(tx, accountId));
  if (free !== null) {
    await lockBag(tx, account);
    await pourInto(tx, free.id, account);
  }
  return account;
}

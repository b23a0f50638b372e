import type { Exchange, Guest, Shopper } from '../../platform/http/index.ts';
import { type App, sign, type Tx, verify } from '../../platform/index.ts';
import {
  findListOfAccount,
  insertGuestList,
  isGuestList,
  lockGuestList,
  lockListOfAccount,
  pourInto,
} from './store.ts';

const COOKIE = 'sv_wishlist';
const COOKIE_SECONDS = 180 * 24 * 3600;
const PURPOSE = 'wishlist';

/** Whose list is meant: the account's, or the one this browser's signed cookie names. */
export type Owner = { readonly accountId: string | null; readonly cookieListId: string | null };

/** Says whose list a call is about. */
export function ownerOf(app: App, caller: Guest | Shopper, exchange: Exchange): Owner {
  return {
    accountId: caller.kind === 'shopper' ? caller.accountId : null,
    cookieListId: readCookie(app, exchange),
  };
}

/** Gives the id of a list; null while there is none. A cookie never opens the list of an account. */
export async function findList(app: App, { accountId, cookieListId }: Owner): Promise<string | null> {
  if (accountId !== null) return findListOfAccount(app.db.sql, accountId);
  if (cookieListId === null) return null;
  return (await isGuestList(app.db.sql, cookieListId)) ? cookieListId : null;
}

/** Gives a list, locked, made when there is none. */
export async function openList(tx: Tx, { accountId, cookieListId }: Owner): Promise<string> {
  if (accountId !== null) return lockListOfAccount(tx, accountId);
  if (cookieListId !== null && (await lockGuestList(tx, cookieListId))) return cookieListId;
  return insertGuestList(tx);
}

/** Names the list in this browser's signed cookie. */
export function rememberList(app: App, exchange: Exchange, listId: string): void {
  const signed = `${listId}.${sign(app.config.keys.cookieSecret, PURPOSE, listId)}`;
  exchange.setCookie(COOKIE, signed, COOKIE_SECONDS);
}

/** At sign-in, pours this browser's list into the account's and takes the cookie away. Nothing is lost but what is over the limit. */
export async function joinWishlist(app: App, exchange: Exchange, accountId: string): Promise<void> {
  const listId = readCookie(app, exchange);
  if (listId === null) return;
  await app.db.transaction(async (tx) => {
    if (!(await lockGuestList(tx, listId))) return;
    await pourInto(tx, listId, await lockListOfAccount(tx, accountId));
  });
  exchange.setCookie(COOKIE, '', 0);
}

function readCookie(app: App, exchange: Exchange): string | null {
  const [id = '', signature = ''] = (exchange.cookies[COOKIE] ?? '').split('.');
  return verify(app.config.keys.cookieSecret, PURPOSE, id, signature) ? id : null;
}

import type { Exchange, Guest, Shopper } from '../../platform/http/index.ts';
import { type App, sign, uuidv7, verify } from '../../platform/index.ts';

/** The signed cookie that knows a browser again which voted or reported: nothing but a random id. */
const VOTER_COOKIE = 'sv_voter';
const VOTER_COOKIE_SECONDS = 365 * 24 * 3600;
const PURPOSE = 'voter';

/** Who votes or reports: the account, else this browser. */
export type Voter = { readonly name: string; readonly fromPlace: string };

/** Says who votes; a browser that has no name gets one, and keeps it. */
export function voterOf(app: App, caller: Guest | Shopper, exchange: Exchange): Voter {
  const fromPlace = placeOf(app, exchange);
  if (caller.kind === 'shopper') return { name: `account:${caller.accountId}`, fromPlace };
  const secret = app.config.keys.cookieSecret;
  const [known = '', signature = ''] = (exchange.cookies[VOTER_COOKIE] ?? '').split('.');
  if (verify(secret, PURPOSE, known, signature)) return { name: `browser:${known}`, fromPlace };
  const id = uuidv7(app.clock.now());
  exchange.setCookie(VOTER_COOKIE, `${id}.${sign(secret, PURPOSE, id)}`, VOTER_COOKIE_SECONDS);
  return { name: `browser:${id}`, fromPlace };
}

/** Names where a call comes from, as a keyed hash: enough to count by, nothing to look up. */
export function placeOf(app: App, exchange: Exchange): string {
  return sign(app.config.keys.cookieSecret, 'review-place', exchange.ip);
}

import type { RouteContract } from '@selvedge/contracts';
import type { Caller, Exchange, Operator, VendorStaff } from '../../platform/http/index.ts';
import { type App, type Refusal, refuse } from '../../platform/index.ts';
import { type Claims, readAccessToken } from './access-token.ts';
import { REALMS, type Realm } from './realms.ts';
import { readMembership, sessionStands } from './store.ts';

type Denied = Refusal<'not_signed_in' | 'session_expired' | 'forbidden'>;

/** Says who calls a route, or why it is not open to them. */
export async function authenticate(
  app: App,
  contract: RouteContract,
  exchange: Exchange,
): Promise<Caller | Denied> {
  if (contract.access === 'vendor' || contract.access === 'operator') {
    const caller = await readConsoleCaller(app, exchange);
    if ('ok' in caller) return caller;
    return caller.kind === contract.access ? caller : refuse('forbidden');
  }
  const claims = await claimsOf(app, 'shop', exchange);
  if (typeof claims === 'object') return { kind: 'shopper', accountId: claims.sub, sessionId: claims.sid };
  if (contract.access === 'shopper')
    return refuse(claims === 'missing' ? 'not_signed_in' : 'session_expired');
  return { kind: 'guest' };
}

/**
 * Says who is signed in to the console. The session and what the account may do are read from the database each time: ending
 * a session or a membership works at once, whatever the token says.
 */
export async function readConsoleCaller(
  app: App,
  exchange: Exchange,
): Promise<VendorStaff | Operator | Denied> {
  const claims = await claimsOf(app, 'console', exchange);
  if (claims === 'missing') return refuse('not_signed_in');
  if (typeof claims !== 'object') return refuse('session_expired');
  const { sub: accountId, sid: sessionId } = claims;
  const [stands, membership] = await Promise.all([
    sessionStands(app.db.sql, sessionId, accountId),
    readMembership(app.db.sql, accountId),
  ]);
  if (!stands) return refuse('session_expired');
  if (membership.operator) return { kind: 'operator', accountId, sessionId };
  const { vendorId, role } = membership;
  if (vendorId === null || role === null || claims.vendor !== vendorId) return refuse('forbidden');
  return { kind: 'vendor', accountId, sessionId, vendorId, role };
}

async function claimsOf(
  app: App,
  realm: Realm,
  exchange: Exchange,
): Promise<Claims | 'missing' | 'expired' | 'invalid'> {
  const token = exchange.cookies[REALMS[realm].accessCookie];
  const refresh = exchange.cookies[REALMS[realm].refreshCookie];
  // The browser drops the access cookie when it runs out; the refresh cookie says that there is a session to renew.
  if (token === undefined || token === '')
    return refresh === undefined || refresh === '' ? 'missing' : 'expired';
  return readAccessToken(app, realm, token);
}

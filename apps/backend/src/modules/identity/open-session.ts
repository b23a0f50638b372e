import type { App, Tx } from '../../platform/index.ts';
import { type Claims, writeAccessToken } from './access-token.ts';
import { REALMS, type Realm } from './realms.ts';
import { firstToken, hashOf } from './refresh-token.ts';
import { insertRefreshToken, insertSession, readMembership } from './store.ts';

export type Tokens = { readonly realm: Realm; readonly access: string; readonly refresh: string };

/** Starts a session and gives its first pair of tokens. */
export async function openSession(
  app: App,
  start: { realm: Realm; accountId: string; device: string },
): Promise<Tokens> {
  const { realm, accountId, device } = start;
  const refresh = firstToken();
  const { idleSeconds, absoluteSeconds } = REALMS[realm];
  return app.db.transaction(async (tx) => {
    const sessionId = await insertSession(tx, { accountId, device, absoluteSeconds });
    await insertRefreshToken(tx, { hash: hashOf(refresh), sessionId, parent: null, idleSeconds });
    return {
      realm,
      refresh,
      access: await writeAccessToken(app, realm, await claimsOf(tx, realm, accountId, sessionId)),
    };
  });
}

/** Reads what a token of this account may say now. */
export async function claimsOf(tx: Tx, realm: Realm, accountId: string, sessionId: string): Promise<Claims> {
  const base = { sub: accountId, sid: sessionId };
  if (realm === 'shop') return { ...base, kind: 'shopper' };
  const { operator, vendorId, role } = await readMembership(tx, accountId);
  if (operator) return { ...base, kind: 'operator' };
  return {
    ...base,
    kind: 'vendor',
    ...(vendorId === null ? {} : { vendor: vendorId }),
    ...(role === null ? {} : { role }),
  };
}

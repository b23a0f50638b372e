import { type App, refuse } from '../../platform/index.ts';
import { writeAccessToken } from './access-token.ts';
import { claimsOf, type Tokens } from './open-session.ts';
import { REALMS, REUSE_LEEWAY_SECONDS, type Realm } from './realms.ts';
import { hashOf, successorOf } from './refresh-token.ts';
import { endSession, insertRefreshToken, lockRefreshToken, markUsed, type RefreshToken } from './store.ts';

/**
 * Exchanges a refresh token for the next pair. The parent of the active token gets the same successor again for a few
 * seconds; any other token used before means that somebody else has it too, and ends the session for both
 * (RFC 9700, refresh token rotation with replay detection).
 */
export async function refreshSession(app: App, realm: Realm, token: string | undefined) {
  if (token === undefined) return refuse('session_expired');
  const hash = hashOf(token);
  const refreshed = await app.db.transaction(async (tx) => {
    const known = await lockRefreshToken(tx, hash);
    if (known === null || known.realm !== realm || !known.alive) return null;
    const { sessionId, accountId } = known;
    const next = successorOf(app.config.keys.cookieSecret, token);
    if (known.state === 'active') {
      await markUsed(tx, hash);
      await insertRefreshToken(tx, {
        hash: hashOf(next),
        sessionId,
        parent: hash,
        idleSeconds: REALMS[realm].idleSeconds,
      });
    } else if (!twoTabs(known)) {
      await endSession(tx, sessionId, 'token_reused');
      return { reused: sessionId };
    }
    const access = await writeAccessToken(app, realm, await claimsOf(tx, realm, accountId, sessionId));
    return { tokens: { realm, access, refresh: next } satisfies Tokens };
  });
  if (refreshed === null) return refuse('session_expired');
  if ('reused' in refreshed) {
    app.log.warn({ session: refreshed.reused, realm }, 'refresh token used twice: session ended');
    return refuse('session_expired');
  }
  return { ok: true, tokens: refreshed.tokens } as const;
}

function twoTabs({ parentOfActive, usedSecondsAgo }: RefreshToken): boolean {
  return parentOfActive && usedSecondsAgo !== null && usedSecondsAgo <= REUSE_LEEWAY_SECONDS;
}

/** Ends the session of a refresh token; one that is not known or ended already is no mistake. */
export async function signOut(app: App, token: string | undefined): Promise<void> {
  if (token === undefined) return;
  await app.db.transaction(async (tx) => {
    const known = await lockRefreshToken(tx, hashOf(token));
    if (known !== null) await endSession(tx, known.sessionId, 'signed_out');
  });
}

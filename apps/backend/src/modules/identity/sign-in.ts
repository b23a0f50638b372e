import { type App, refuse, sign } from '../../platform/index.ts';
import { openSession, type Tokens } from './open-session.ts';
import { checkPassword, HashingBusy } from './password.ts';
import type { Realm } from './realms.ts';
import { clearFailures, countFailures, findAccount, noteFailure } from './store.ts';

const FAILURE_WINDOW_SECONDS = 15 * 60;
const FAILURES_MAX = 10;

type Credentials = {
  readonly realm: Realm;
  readonly email: string;
  readonly password: string;
  readonly ip: string;
  readonly device: string;
};

/**
 * Signs in. Unknown address, wrong password and disabled account answer alike and take as long. After ten failures of an
 * account or of a network address within a quarter of an hour it refuses without looking, so that an account cannot be
 * guessed; nobody can lock another out for longer than that.
 */
export async function signIn(app: App, credentials: Credentials) {
  const { realm, email, password, ip, device } = credentials;
  const account = await findAccount(app.db.sql, realm, email);
  const subject = subjectOf(app, `${realm} ${email}`);
  const subjects = [subject, subjectOf(app, ip)];
  if ((await countFailures(app.db.sql, subjects, FAILURE_WINDOW_SECONDS)) >= FAILURES_MAX)
    return refuse('too_many_requests');
  const right = await check(account?.passwordHash ?? null, password);
  if (right === 'busy') return refuse('too_many_requests');
  if (!right || account?.state !== 'active') {
    await noteFailure(app.db.sql, subjects);
    return refuse('wrong_credentials');
  }
  await clearFailures(app.db.sql, subject);
  const tokens: Tokens = await openSession(app, { realm, accountId: account.id, device });
  return { ok: true, accountId: account.id, tokens } as const;
}

async function check(hash: string | null, password: string): Promise<boolean | 'busy'> {
  try {
    return await checkPassword(hash, password);
  } catch (error) {
    if (error instanceof HashingBusy) return 'busy';
    throw error;
  }
}

/** Failures are kept under a keyed digest: the table names no person. */
function subjectOf(app: App, text: string): string {
  return sign(app.config.keys.cookieSecret, 'sign-in-failure', text);
}

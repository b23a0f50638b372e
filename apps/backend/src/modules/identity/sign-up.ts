import { type App, refuse } from '../../platform/index.ts';
import { openSession } from './open-session.ts';
import { HashingBusy, hashPassword } from './password.ts';
import { insertAccount } from './store.ts';

type NewShopper = {
  readonly email: string;
  readonly password: string;
  readonly fullName: string;
  readonly device: string;
};

/** Opens a shopper account and signs in. Refuses an address that has one. */
export async function signUp(app: App, shopper: NewShopper) {
  const { email, password, fullName, device } = shopper;
  const passwordHash = await hashPassword(password).catch((error: unknown) => {
    if (error instanceof HashingBusy) return null;
    throw error;
  });
  if (passwordHash === null) return refuse('too_many_requests');
  const accountId = await app.db.transaction((tx) =>
    insertAccount(tx, { realm: 'shop', email, passwordHash, fullName }),
  );
  if (accountId === null) return refuse('email_taken');
  return {
    ok: true,
    accountId,
    tokens: await openSession(app, { realm: 'shop', accountId, device }),
  } as const;
}

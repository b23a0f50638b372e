import { hash as argon2, verify as argon2Verify } from '@node-rs/argon2';

/** OWASP's minimum for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A hash takes a core for some tens of milliseconds: more at once would make signing in a way to stop the shop. */
const PARALLEL_MAX = 2;
const WAITING_MAX = 40;

/** Too many sign-ins wait for a hash already. */
export class HashingBusy extends Error {}

/** Hashes a password with Argon2id. Throws `HashingBusy` under overload. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => argon2(password, PARAMETERS));
}

/** A hash nobody has the password of: checked for unknown addresses, so that they take as long as known ones. */
const NOBODY = argon2('nobody signs in with this', PARAMETERS);

/** Says whether a password is right. `null` for an account that does not exist: takes as long and says no. */
export async function checkPassword(hash: string | null, password: string): Promise<boolean> {
  const against = hash ?? (await NOBODY);
  const right = await inTurn(() => argon2Verify(against, password));
  return right && hash !== null;
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= PARALLEL_MAX) {
    if (waiting.length >= WAITING_MAX) throw new HashingBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

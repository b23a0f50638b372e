import { createPrivateKey, createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { App } from '../../platform/index.ts';
import { ACCESS_SECONDS, REALMS, type Realm } from './realms.ts';

const ISSUER = 'selvedge';
const ALGORITHM = 'EdDSA';
const TYPE = 'at+jwt';
const CLOCK_SKEW_SECONDS = 5;

const Claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  kind: z.enum(['shopper', 'vendor', 'operator']),
  vendor: z.uuid().optional(),
  role: z.string().optional(),
});
/** Who a token speaks for: ids only, nothing personal. */
export type Claims = z.infer<typeof Claims>;

type Keys = { readonly kid: string; readonly signing: KeyObject; readonly verifying: KeyObject };
const keysOfApp = new WeakMap<App, Keys>();

function keysOf(app: App): Keys {
  const existing = keysOfApp.get(app);
  if (existing !== undefined) return existing;
  const jwk = app.config.keys.jwtPrivateJwk;
  const signing = createPrivateKey({ key: jwk, format: 'jwk' });
  const keys = { kid: jwk.kid, signing, verifying: createPublicKey(signing) };
  keysOfApp.set(app, keys);
  return keys;
}

/** Writes an access token of a realm, good for five minutes. */
export function writeAccessToken(app: App, realm: Realm, { sub, ...claims }: Claims): Promise<string> {
  const { kid, signing } = keysOf(app);
  const now = Math.floor(app.clock.now().getTime() / 1000);
  return new SignJWT({ ...claims, amr: ['pwd'] })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE, kid })
    .setIssuer(ISSUER)
    .setAudience(REALMS[realm].audience)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + ACCESS_SECONDS)
    .sign(signing);
}

/**
 * Reads an access token of a realm. `expired` for one that was ours; `invalid` for anything else: another key, another
 * algorithm, another realm, another type. The key and the algorithm are ours, never the header's.
 */
export async function readAccessToken(
  app: App,
  realm: Realm,
  token: string,
): Promise<Claims | 'expired' | 'invalid'> {
  try {
    const { payload } = await jwtVerify(token, keysOf(app).verifying, {
      algorithms: [ALGORITHM],
      issuer: ISSUER,
      audience: REALMS[realm].audience,
      typ: TYPE,
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: app.clock.now(),
    });
    const claims = Claims.safeParse(payload);
    return claims.success ? claims.data : 'invalid';
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
  }
}

import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives the development keys of a stack, made at its first start, readable by its owner alone. Never in git. */
export function ensureKeys(home: string): Record<string, string> {
  const file = join(home, 'keys.json');
  const made: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  // A stack of an older day lacks what was added since.
  const keys = { ...makeKeys(), ...made };
  if (Object.keys(keys).length > Object.keys(made).length) {
    mkdirSync(home, { recursive: true });
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function makeKeys() {
  const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  const secret = () => randomBytes(32).toString('base64url');
  return {
    jwtPrivateJwk: { ...jwk, kid: randomUUID() },
    cookieSecret: secret(),
    cursorSecret: secret(),
    orderLinkSecret: secret(),
    giftCardSecret: secret(),
    revalidateSecret: secret(),
    carrierWebhookSecret: secret(),
    stripeWebhookSecret: `whsec_${secret()}`,
    postgresPassword: secret(),
  };
}

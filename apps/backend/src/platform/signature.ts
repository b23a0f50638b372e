import { createHmac, timingSafeEqual } from 'node:crypto';

const SIGNATURE_BYTES = 16;

/** Signs a text for one purpose; the purpose keeps a signature from serving elsewhere. Gives base64url. */
export function sign(secret: string, purpose: string, text: string): string {
  return createHmac('sha256', secret)
    .update(`${purpose}\n${text}`)
    .digest()
    .subarray(0, SIGNATURE_BYTES)
    .toString('base64url');
}

/** Says whether a signature is ours, in constant time. */
export function verify(secret: string, purpose: string, text: string, signature: string): boolean {
  const expected = Buffer.from(sign(secret, purpose, text));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

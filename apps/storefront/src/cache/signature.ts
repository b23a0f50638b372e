import { createHmac, timingSafeEqual } from 'node:crypto';

/** Says whether `signature` is the hex HMAC-SHA256 of `body` under `secret`; takes the same time right or wrong. */
export function isSigned(body: string, signature: string | null, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(/^[0-9a-f]{64}$/.test(signature ?? '') ? (signature ?? '') : '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

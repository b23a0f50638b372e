import { createHmac } from 'node:crypto';

/** Digits and letters that are not taken for one another (Crockford's Base32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Writes a coupon's code as it is kept: as people type it, without spaces, in capitals. */
export function normalCoupon(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase();
}

/**
 * Makes the code of a gift card: 80 bits nobody can guess without the secret, in groups that can be read out. It is made of the key
 * under which it is issued and of its place among the cards issued with it, so that issuing again gives it again.
 */
export function giftCodeOf(secret: string, key: string, place: number): string {
  const bytes = createHmac('sha256', secret).update(`issued gift card\n${place}\n${key}`).digest();
  // Five bits a letter: the last five of so many bytes, each as likely as the others.
  const letters = Array.from(
    { length: GROUPS * GROUP_LENGTH },
    (_, i) => ALPHABET[(bytes[i] ?? 0) % ALPHABET.length],
  );
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

/** Gives the digest a gift card is found by: of its letters alone, with those read for others put right. */
export function giftDigest(secret: string, typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHmac('sha256', secret).update(`gift card\n${letters}`).digest('base64url');
}

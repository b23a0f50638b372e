import { createHmac, randomInt } from 'node:crypto';

/** Digits and letters that are not taken for one another (Crockford's Base32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Writes a coupon's code as it is kept: as people type it, without spaces, in capitals. */
export function normalCoupon(typed: string): string {
  return typed.replace(/\s/g, '').toUpperCase();
}

/** Makes a gift card's code: 80 random bits, in groups that can be read out. */
export function newGiftCode(): string {
  const letters = Array.from({ length: GROUPS * GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
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

import { sign, verify } from '../../platform/index.ts';

/** No letters that read like figures: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
/** How many random bytes a ticket code is made of. */
export const TICKET_BYTES = 16;
const PURPOSE = 'drop place';

/** Writes random bytes as a ticket code: `7K3M-92QX-A0B1-ZZ4D`, 80 bits that say nothing about the account. */
export function ticketCode(random: Uint8Array): string {
  const letters = [...random.subarray(0, TICKET_BYTES)]
    .map((byte) => LETTERS[byte % LETTERS.length])
    .join('');
  return Array.from({ length: TICKET_BYTES / GROUP }, (_, at) =>
    letters.slice(at * GROUP, (at + 1) * GROUP),
  ).join('-');
}

/** Names the cookie that keeps the signed ticket of a drop. */
export function ticketCookie(slug: string): string {
  return `sv_drop_${slug}`;
}

/** Signs a place for the browser that took it: the signature binds drop and place together. */
export function signPlace(secret: string, dropId: string, placeId: string): string {
  return `${placeId}.${sign(secret, PURPOSE, `${dropId} ${placeId}`)}`;
}

/** Reads a signed ticket of this drop. Gives null for one that is forged, cut or of another drop. */
export function readSignedPlace(secret: string, dropId: string, cookie: string | undefined): string | null {
  const [placeId, signature] = (cookie ?? '').split('.');
  if (placeId === undefined || signature === undefined) return null;
  return verify(secret, PURPOSE, `${dropId} ${placeId}`, signature) ? placeId : null;
}

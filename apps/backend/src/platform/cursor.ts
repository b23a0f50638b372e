import { sign, verify } from './signature.ts';

/** The values of the last row of a page, in the order of its sort. */
export type CursorKey = readonly (string | number)[];

const PURPOSE = 'cursor';

/** Writes the place after a row as an opaque text. `list` names the list and its filters: a cursor serves no other one. */
export function writeCursor(secret: string, list: string, key: CursorKey): string {
  const text = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${text}.${sign(secret, `${PURPOSE} ${list}`, text)}`;
}

/** Reads a cursor of this list. Gives null for one that is forged, cut or of another list. */
export function readCursor(secret: string, list: string, cursor: string): CursorKey | null {
  const [text, signature] = cursor.split('.');
  if (text === undefined || signature === undefined || !verify(secret, `${PURPOSE} ${list}`, text, signature))
    return null;
  const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  return Array.isArray(key) ? (key as CursorKey) : null; // signed by writeCursor, so it holds what that wrote
}

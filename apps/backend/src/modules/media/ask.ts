import { formatAccepted } from './accept.ts';
import { formatOf, isWidth, type Wanted } from './format.ts';

/** A picture somebody asks for; `varies` when its format was chosen by what they accept. */
export type Ask = { readonly wanted: Wanted; readonly etag: string; readonly varies: boolean };

const PATH = /^\/media\/([0-9a-f]{32})\/(\d{1,5})(?:\.([a-z]{3,4}))?(?:\?|$)/;

/** Reads the address of a picture. Says what is wrong with one that names none. */
export function readAsk(
  path: string,
  accept: string | undefined,
): Ask | 'picture_not_found' | 'picture_width_unknown' {
  const [, hash, width, ending] = PATH.exec(path) ?? [];
  if (hash === undefined || width === undefined) return 'picture_not_found';
  const format = ending === undefined ? formatAccepted(accept) : formatOf(ending);
  if (format === null) return 'picture_not_found';
  if (!isWidth(width)) return 'picture_width_unknown';
  return {
    wanted: { hash, width: Number(width), format },
    etag: `"${hash}-${width}.${format}"`,
    varies: ending === undefined,
  };
}

import type { Format } from './format.ts';

const TYPE_OF: Readonly<Record<string, Format>> = { 'image/avif': 'avif', 'image/webp': 'webp' };
/** Best first: the smallest file for the same picture. */
const BEST_FIRST = ['avif', 'webp'] as const;

/**
 * Chooses the format of an answer by the Accept header: AVIF, else WebP, where they are named; JPEG for everybody else. A
 * pattern like `image/*` names neither: browsers that only send that may know neither.
 */
export function formatAccepted(accept: string | undefined): Format {
  const named = new Set((accept ?? '').slice(0, HEADER_MAX).split(',').flatMap(nameOf));
  return BEST_FIRST.find((format) => named.has(format)) ?? 'jpg';
}

const HEADER_MAX = 1_000;

function nameOf(part: string): Format[] {
  const [type = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
  const format = TYPE_OF[type];
  const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  return format === undefined || refused ? [] : [format];
}

import { expect, it } from 'vitest';
import { readAsk } from './ask.ts';

const HASH = '0123456789abcdef0123456789abcdef';

it('reads what is asked for, with the format from the address before that from the header', () => {
  expect(readAsk(`/media/${HASH}/640.webp`, 'image/avif')).toEqual({
    wanted: { hash: HASH, width: 640, format: 'webp' },
    etag: `"${HASH}-640.webp"`,
    varies: false,
  });
  expect(readAsk(`/media/${HASH}/400?v=1`, 'image/avif')).toEqual({
    wanted: { hash: HASH, width: 400, format: 'avif' },
    etag: `"${HASH}-400.avif"`,
    varies: true,
  });
});

it.each([
  [`/media/${HASH}/401.webp`, 'picture_width_unknown'],
  [`/media/${HASH}/0`, 'picture_width_unknown'],
  [`/media/${HASH}/0640.webp`, 'picture_width_unknown'],
  [`/media/${HASH}/640.svg`, 'picture_not_found'],
  [`/media/${HASH}/640.webp.html`, 'picture_not_found'],
  [`/media/${HASH}/640.`, 'picture_not_found'],
  [`/media/${HASH}/640/`, 'picture_not_found'],
  [`/media/${HASH.toUpperCase()}/640`, 'picture_not_found'],
  [`/media/../${HASH}/640`, 'picture_not_found'],
  ['/media/', 'picture_not_found'],
])('%s: %s', (path, reason) => {
  expect(readAsk(path, undefined)).toBe(reason);
});

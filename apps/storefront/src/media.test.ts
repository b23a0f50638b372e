import { mediaUrl as contractUrl } from '@selvedge/client';
import { pictureWidths } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { mediaUrl, PICTURE_WIDTHS, pictureSrcSet } from './media.ts';

const HASH = '0123456789abcdef0123456789abcdef';

it('asks for the widths and addresses that the API serves', () => {
  expect(PICTURE_WIDTHS).toEqual(pictureWidths);
  expect(mediaUrl(HASH, 640, 'avif')).toBe(contractUrl(HASH, 640, 'avif'));
});
it('offers the widths between the smallest and the largest asked for', () => {
  expect(pictureSrcSet(HASH, { min: 320, max: 480, format: 'webp' })).toBe(
    `/media/${HASH}/320.webp 320w, /media/${HASH}/480.webp 480w`,
  );
});

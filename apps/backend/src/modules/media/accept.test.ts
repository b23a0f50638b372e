import { expect, it } from 'vitest';
import { formatAccepted } from './accept.ts';

it.each([
  ['image/avif,image/webp,image/apng,image/*,*/*;q=0.8', 'avif'],
  ['image/webp,*/*', 'webp'],
  ['IMAGE/WEBP ; q=0.5', 'webp'],
  ['image/avif;q=0, image/webp', 'webp'],
  ['image/avif;q=0.000', 'jpg'],
  ['image/*', 'jpg'],
  ['*/*', 'jpg'],
  ['text/html', 'jpg'],
  ['', 'jpg'],
  [undefined, 'jpg'],
  [`${'x,'.repeat(5_000)}image/avif`, 'jpg'],
] as const)('%s gets %s', (accept, format) => {
  expect(formatAccepted(accept)).toBe(format);
});

import type { Picture } from '@selvedge/contracts';

/** Widths a picture is served in, pixels; held to the contract by `media.test.ts` (its package would bring zod along). */
export const PICTURE_WIDTHS = [160, 240, 320, 480, 640, 828, 1080, 1600] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];
type Format = 'avif' | 'webp' | 'jpg';

/** The address of a picture in one width and format. */
export function mediaUrl(hash: Picture['hash'], width: PictureWidth, format: Format = 'webp'): string {
  return `/media/${hash}/${width}.${format}`;
}

/** The `srcset` of a picture in widths of `min` to `max` pixels. */
export function pictureSrcSet(
  hash: string,
  { min, max, format }: { min: PictureWidth; max: PictureWidth; format: Format },
): string {
  return PICTURE_WIDTHS.filter((width) => width >= min && width <= max)
    .map((width) => `${mediaUrl(hash, width, format)} ${width}w`)
    .join(', ');
}

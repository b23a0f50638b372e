import { pictureWidths } from '@selvedge/contracts';

type Format = 'avif' | 'webp' | 'jpg';
type Width = (typeof pictureWidths)[number];

/** Gives the address of a picture in one width and format; its content never changes, so it may be cached for ever. */
export function mediaUrl(hash: string, width: Width, format: Format = 'webp', baseUrl = ''): string {
  return `${baseUrl}/media/${hash}/${width}.${format}`;
}

/** Gives the `srcset` of a picture, in widths up to `max` pixels. */
export function pictureSrcSet(hash: string, max: Width, format: Format = 'webp', baseUrl = ''): string {
  return pictureWidths
    .filter((width) => width <= max)
    .map((width) => `${mediaUrl(hash, width, format, baseUrl)} ${width}w`)
    .join(', ');
}

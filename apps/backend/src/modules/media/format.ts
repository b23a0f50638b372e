import { pictureFormats, pictureWidths, rarePictureWidths } from '@selvedge/contracts';
import sharp from 'sharp';

export type Format = (typeof pictureFormats)[number];
export type Wanted = { readonly hash: string; readonly width: number; readonly format: Format };

/** What each format is called in a Content-Type. */
export const TYPES: Readonly<Record<Format, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/** No picture is read that has more. */
export const PIXELS_MAX = 50_000_000;

// One thread a picture: several at once keep the cores busy, and each is done within a bounded time.
sharp.concurrency(1);
// libvips can read dozens of formats. What we were sent is read by these loaders, or not at all.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadSvgBuffer', // our own drawings
  ],
});

const WIDTHS: ReadonlySet<string> = new Set([...pictureWidths, ...rarePictureWidths].map(String));

/** Says whether a picture can be had in a width, given as it stands in an address. */
export function isWidth(text: string): boolean {
  return WIDTHS.has(text);
}

/** Reads a format as it stands in an address; null for one we do not make. */
export function formatOf(text: string): Format | null {
  return pictureFormats.find((one) => one === text) ?? null;
}

/** Makes a picture of its master, in a width and a format. A master smaller than that keeps its own width. */
export function encode(input: Buffer, { width, format }: Omit<Wanted, 'hash'>): Promise<Buffer> {
  const isDrawing = input.subarray(0, 5).toString() === '<svg ';
  // A drawing is rasterised at the width wanted, not at its master's: an eighth of the work for a tile.
  const density = isDrawing ? (72 * width) / 1600 : 72;
  const image = sharp(input, { density, limitInputPixels: PIXELS_MAX, sequentialRead: true }).resize({
    width,
    withoutEnlargement: !isDrawing,
  });
  if (format === 'avif') return image.avif({ quality: 50, effort: 3 }).toBuffer();
  if (format === 'webp') return image.webp({ quality: 78 }).toBuffer();
  return image.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}

import { pictureUpload } from '@selvedge/contracts';
import sharp from 'sharp';
import { refuse } from '../../platform/index.ts';
import { PIXELS_MAX } from './format.ts';
import { sayKind, sniff } from './sniff.ts';

const SECONDS_MAX = 20;
const MASTER_QUALITY = 94;
/** A placeholder is so many pixels wide at most; its base64 stays below what the database takes. */
const PLACEHOLDER = { width: 16, height: 24 };
const PLACEHOLDER_QUALITY = 20;
const FORMAT_NAMES = { jpeg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif' } as const;

export type Cleaned = {
  readonly master: Buffer;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly placeholder: string;
};

/**
 * Makes a master of what somebody sent: its pixels alone, upright, in sRGB, on white. Whatever else was in the file (where it
 * was taken, by whom, a second file behind it) is not in the master. Refuses what is no picture of ours by its content,
 * what has too many or too few pixels, before any is unpacked, and what is broken.
 */
export async function cleanPicture(bytes: Buffer) {
  if (bytes.length === 0) return refuse('picture_empty');
  const kind = sniff(bytes);
  const detail = sayKind(bytes);
  if (kind === null) return refuse('picture_type', detail === undefined ? {} : { detail });
  const options = { limitInputPixels: PIXELS_MAX, failOn: 'warning', sequentialRead: true } as const;
  // Only the head is read for this; it may say more pixels than are taken.
  const head = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (head === null) return refuse('picture_unreadable');
  if (head.format !== FORMAT_NAMES[kind]) return refuse('picture_type');
  const fault = faultOfSize(head);
  if (fault !== null) return fault;
  if ((head.pages ?? 1) > 1)
    return refuse('picture_type', { detail: 'This picture moves. Save one frame of it.' });
  try {
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: MASTER_QUALITY, chromaSubsampling: '4:4:4' })
      .timeout({ seconds: SECONDS_MAX })
      .toBuffer({ resolveWithObject: true });
    const { colour, placeholder } = await glance(data);
    return {
      ok: true,
      value: { master: data, width: info.width, height: info.height, colour, placeholder } satisfies Cleaned,
    } as const;
  } catch {
    return refuse('picture_unreadable');
  }
}

function faultOfSize({ width, height }: { width: number; height: number }) {
  const context = { width, height };
  const { pixelsMax, sideMax, sideMin } = pictureUpload;
  if (width * height > pixelsMax || Math.max(width, height) > sideMax) {
    const detail = `It has ${width} × ${height} pixels; ${pixelsMax / 1_000_000} million and ${sideMax} a side are the most.`;
    return refuse('picture_too_many_pixels', { context, detail });
  }
  if (Math.min(width, height) < sideMin) {
    const detail = `It has ${width} × ${height} pixels; each side needs ${sideMin} at least.`;
    return refuse('picture_too_small', { context, detail });
  }
  return null;
}

/** Gives what a page shows until a picture is there: its main colour, and a blur of it as base64 of a WebP. */
export async function glance(master: Buffer): Promise<{ colour: string; placeholder: string }> {
  const isDrawing = master.subarray(0, 5).toString() === '<svg ';
  const tiny = await sharp(master, { limitInputPixels: PIXELS_MAX, ...(isDrawing ? { density: 2 } : {}) })
    .resize({ ...PLACEHOLDER, fit: 'inside' })
    .png()
    .toBuffer();
  const { dominant } = await sharp(tiny).stats();
  const webp = await sharp(tiny).webp({ quality: PLACEHOLDER_QUALITY, smartSubsample: true }).toBuffer();
  const hex = [dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0'));
  return { colour: `#${hex.join('')}`, placeholder: webp.toString('base64') };
}

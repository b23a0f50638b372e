import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { pictureFormats } from '@selvedge/contracts';
import { drawStudy } from '@selvedge/garment-studies';
import sharp from 'sharp';
import type { App } from '../../platform/index.ts';
import { findSource } from './store.ts';

export type Format = (typeof pictureFormats)[number];
export type Wanted = { readonly hash: string; readonly width: number; readonly format: Format };

/** More conversions than cores only make each slower; more waiting than this is an overload. */
const PARALLEL_MAX = 2;
const WAITING_MAX = 200;
const PIXELS_MAX = 50_000_000;

/** Too many pictures wait to be converted. */
export class ConversionBusy extends Error {}

sharp.concurrency(1);
const underWay = new Map<string, Promise<Buffer | null>>();

/**
 * Gives a picture in one width and format: from the files folder, else made now and kept there. Several who ask for the same
 * one share one conversion. Gives null for a picture that does not exist. Throws `ConversionBusy` under overload.
 */
export function convertPicture(app: App, wanted: Wanted): Promise<Buffer | null> {
  const file = fileOf(app, wanted);
  const running = underWay.get(file);
  if (running !== undefined) return running;
  const made = fromDisk(file)
    .then((kept) => kept ?? make(app, wanted, file))
    .finally(() => underWay.delete(file));
  underWay.set(file, made);
  return made;
}

function fileOf(app: App, { hash, width, format }: Wanted): string {
  return join(app.config.filesDir, 'pictures', hash.slice(0, 2), hash, `${width}.${format}`);
}

function fromDisk(file: string): Promise<Buffer | null> {
  return readFile(file).catch(() => null);
}

async function make(app: App, wanted: Wanted, file: string): Promise<Buffer | null> {
  const source = await findSource(app.db.sql, wanted.hash);
  if (source === null) return null;
  const converted = await inTurn(async () => encode(await read(app, source), wanted));
  await mkdir(join(file, '..'), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, converted);
  await rename(unfinished, file); // readers see the whole file or none
  return converted;
}

async function read(
  app: App,
  { study, original }: { study: Parameters<typeof drawStudy>[0] | null; original: string | null },
): Promise<Buffer> {
  if (study !== null) return Buffer.from(drawStudy(study));
  return readFile(join(app.config.filesDir, 'originals', original ?? ''));
}

function encode(input: Buffer, { width, format }: Wanted): Promise<Buffer> {
  const isDrawing = input.subarray(0, 5).toString() === '<svg ';
  // A drawing is rasterised at the width wanted, not at its master's: an eighth of the work for a tile.
  const density = isDrawing ? (72 * width) / 1600 : 72;
  const image = sharp(input, { density, limitInputPixels: PIXELS_MAX }).resize({
    width,
    withoutEnlargement: !isDrawing,
  });
  if (format === 'avif') return image.avif({ quality: 50, effort: 3 }).toBuffer();
  if (format === 'webp') return image.webp({ quality: 78 }).toBuffer();
  return image.jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= PARALLEL_MAX) {
    if (waiting.length >= WAITING_MAX) throw new ConversionBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

import { drawStudy } from '@selvedge/garment-studies';
import type { App } from '../../platform/index.ts';
import { encode, type Wanted } from './format.ts';
import { openTurns } from './in-turn.ts';
import { fromDisk, fromMemory, keepInMemory, keepOnDisk, nameOf } from './picture-cache.ts';
import { findSource, type PictureSource } from './store.ts';

/** More conversions than cores only make each slower; more waiting than this is an overload. */
const inTurn = openTurns({ parallel: 2, waitingMax: 200 });
const underWay = new WeakMap<App, Map<string, Promise<Buffer | null>>>();

/**
 * Gives a picture in one width and format: from memory, from this machine's cache, from the files, else made now and kept.
 * Several who ask for the same one share one conversion. Gives null for a picture that does not exist. Throws
 * `PicturesBusy` under overload.
 */
export function convertPicture(app: App, wanted: Wanted): Promise<Buffer | null> {
  const name = nameOf(wanted);
  const held = fromMemory(app, name);
  if (held !== undefined) return Promise.resolve(held);
  const all = conversionsOf(app);
  const running = all.get(name);
  if (running !== undefined) return running;
  const found = find(app, wanted)
    .then((bytes) => {
      if (bytes !== null) keepInMemory(app, name, bytes);
      return bytes;
    })
    .finally(() => all.delete(name));
  all.set(name, found);
  return found;
}

function conversionsOf(app: App): Map<string, Promise<Buffer | null>> {
  const existing = underWay.get(app);
  if (existing !== undefined) return existing;
  const made = new Map<string, Promise<Buffer | null>>();
  underWay.set(app, made);
  return made;
}

async function find(app: App, wanted: Wanted): Promise<Buffer | null> {
  const cached = await fromDisk(app, wanted);
  if (cached !== null) return cached;
  const source = await findSource(app.db.sql, wanted.hash);
  if (source === null) return null;
  const stored = source.study === null ? await app.files.read(variantKey(source.id, wanted)) : null;
  const bytes = stored ?? (await inTurn(async () => encode(await readMaster(app, source), wanted)));
  await keepOnDisk(app, wanted, bytes);
  return bytes;
}

/** Names the file of a width and format that was made ahead. */
export function variantKey(pictureId: string, { width, format }: Omit<Wanted, 'hash'>): string {
  return `variants/${pictureId}/${width}.${format}`;
}

/** Reads the master of a picture that was brought, or draws it. Throws when its file is gone. */
export async function readMaster(
  app: App,
  { study, original }: Pick<PictureSource, 'study' | 'original'>,
): Promise<Buffer> {
  if (study !== null) return Buffer.from(drawStudy(study));
  const master = original === null ? null : await app.files.read(original);
  if (master === null) throw new Error(`the master ${original} of a picture is gone`);
  return master;
}

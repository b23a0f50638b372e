import { createHash } from 'node:crypto';
import type { OwnPicture } from '@selvedge/contracts';
import { type App, publish, refuse, uuidv7 } from '../../platform/index.ts';
import { type Cleaned, cleanPicture } from './clean-picture.ts';
import { openTurns } from './in-turn.ts';
import type { PictureRow } from './store.ts';
import { countUnused, findBrought, insertPicture, noteUpload } from './store-uploads.ts';

/** A picture being unpacked takes up to some hundred megabytes: one at a time, and a short queue. */
const inTurn = openTurns({ parallel: 1, waitingMax: 12 });
/** So many pictures may wait to be used in a shop. */
const UNUSED_MAX = 300;
/** Names the way masters are made: another one makes other pictures of the same files. */
const MASTER_VERSION = 'master 1';

type Upload = { readonly vendorId: string; readonly bytes: Buffer };

/**
 * Takes a picture that a shop brings: cleans it, keeps its master, has the usual widths made. The same file again, from
 * whichever shop, is the same picture. Refuses what `cleanPicture` refuses, and a shop that uses nothing of what it
 * brings. Throws `PicturesBusy` under overload.
 */
export async function uploadPicture(app: App, { vendorId, bytes }: Upload) {
  const hash = hashOf(bytes);
  if ((await countUnused(app.db.sql, vendorId)) >= UNUSED_MAX)
    return refuse('too_many_uploads', { context: { unused: UNUSED_MAX } });
  const known = await findBrought(app.db.sql, hash);
  if (known !== null && (await app.db.transaction((tx) => noteUpload(tx, vendorId, known.id))))
    return { ok: true, value: present(known) } as const;
  const cleaned = await inTurn(() => cleanPicture(bytes));
  if (!cleaned.ok) return cleaned;
  const picture = await keep(app, vendorId, hash, cleaned.value);
  return { ok: true, value: present(picture) } as const;
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(`${MASTER_VERSION}\n`).update(bytes).digest('hex').slice(0, 32);
}

/** Two may bring the same file at once: the first one's picture is both's, and the second's file goes again. */
async function keep(app: App, vendorId: string, hash: string, cleaned: Cleaned): Promise<PictureRow> {
  const { master, ...shown } = cleaned;
  const id = uuidv7(app.clock.now());
  const picture = { id, hash, original: `originals/${id}.jpg`, ...shown };
  await app.files.write(picture.original, master);
  const kept = await app.db.transaction(async (tx) => {
    if (await insertPicture(tx, picture)) {
      await publish(tx, { topic: 'picture.brought', subject: id, payload: { hash } });
      await noteUpload(tx, vendorId, id);
      return picture;
    }
    const first = await findBrought(tx, hash);
    if (first === null || !(await noteUpload(tx, vendorId, first.id)))
      throw new Error('a picture came and went while it was brought again');
    return first;
  });
  if (kept.id !== id) await app.files.remove(picture.original);
  return kept;
}

function present({ id, hash, width, height, colour, placeholder }: PictureRow): OwnPicture {
  return { pictureId: id, hash, width, height, colour, placeholder };
}

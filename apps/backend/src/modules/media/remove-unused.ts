import { pictureFormats, pictureWidths } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { variantKey } from './convert-picture.ts';
import { deletePictures, deleteUnused } from './store-uploads.ts';

const UNUSED_HOURS = 24;
const BATCH_MAX = 50;

/**
 * Removes pictures that were brought and not used for a day, with their files. One that is used in the same moment stays:
 * either its upload is kept first, or the product finds that it is gone. Gives whether there may be more.
 */
export async function removeUnused(app: App): Promise<boolean> {
  const before = new Date(app.clock.now().getTime() - UNUSED_HOURS * 3_600_000);
  const { found, gone } = await app.db.transaction(async (tx) => {
    const pictureIds = await deleteUnused(tx, before, BATCH_MAX);
    return { found: pictureIds.length, gone: await deletePictures(tx, pictureIds) };
  });
  for (const { id, original } of gone) {
    await app.files.remove(original);
    for (const width of pictureWidths)
      for (const format of pictureFormats) await app.files.remove(variantKey(id, { width, format }));
  }
  return found === BATCH_MAX;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type App, publish, runLoop, type Sql } from '../../platform/index.ts';
import { glance } from './clean-picture.ts';
import { convertPicture, readMaster } from './convert-picture.ts';
import { findWithoutPlaceholder, savePlaceholders } from './store.ts';

const REST_MS = 60_000;
const BUSY_PAUSE_MS = 5_000;
/** The widths that tiles and product pages ask for first. */
const WIDTHS = [480, 320, 828] as const;

/** Says which pictures to make first, best loved products before others: a page of their hashes after the ones given before. */
export type NextPictures = (sql: Sql, page: number) => Promise<readonly string[]>;

/**
 * Makes the usual widths in the background, one picture at a time, so that the first visitors do not wait for them; and before
 * that, what stands in their place while they load. Waits while `busy` says that the machine has more urgent work.
 */
export function warmPictures(
  app: App,
  nextPictures: NextPictures,
  busy: () => Promise<boolean>,
): { close(): Promise<void> } {
  let page = 0;
  let queue: { hash: string; width: number }[] = [];
  return runLoop(app.log, 'picture warmer', REST_MS, async () => {
    if (await busy().catch(() => false)) {
      await sleep(BUSY_PAUSE_MS);
      return true;
    }
    const next = queue.shift();
    if (next !== undefined) {
      await convertPicture(app, { ...next, format: 'webp' });
      return true;
    }
    const hashes = await nextPictures(app.db.sql, page);
    page = hashes.length === 0 ? 0 : page + 1;
    queue = WIDTHS.flatMap((width) => hashes.map((hash) => ({ hash, width })));
    await lookAtNew(app, hashes);
    return hashes.length > 0;
  });
}

/** Finds the placeholders of pictures that have none, and tells so once: pages that show them are made anew together. */
async function lookAtNew(app: App, hashes: readonly string[]): Promise<void> {
  const found: { id: string; placeholder: string }[] = [];
  for (const source of await findWithoutPlaceholder(app.db.sql, hashes)) {
    const { placeholder } = await glance(await readMaster(app, source));
    found.push({ id: source.id, placeholder });
  }
  if (found.length === 0) return;
  await app.db.transaction(async (tx) => {
    await savePlaceholders(tx, found);
    const pictureIds = found.map(({ id }) => id).join(' ');
    await publish(tx, {
      topic: 'pictures.looked_at',
      subject: found[0]?.id ?? '',
      payload: { pictureIds },
    });
  });
}

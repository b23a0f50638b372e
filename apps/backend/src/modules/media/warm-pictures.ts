import { setTimeout as sleep } from 'node:timers/promises';
import { type App, runLoop, type Sql } from '../../platform/index.ts';
import { convertPicture } from './convert-picture.ts';

const REST_MS = 60_000;
const BUSY_PAUSE_MS = 5_000;
/** The widths that tiles and product pages ask for first. */
const WIDTHS = [480, 320, 828] as const;

/** Says which pictures to make first, best loved products before others: a page of their hashes after the ones given before. */
export type NextPictures = (sql: Sql, page: number) => Promise<readonly string[]>;

/**
 * Makes the usual widths in the background, one picture at a time, so that the first visitors do not wait for them. Waits
 * while `busy` says that the machine has more urgent work.
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
    return hashes.length > 0;
  });
}

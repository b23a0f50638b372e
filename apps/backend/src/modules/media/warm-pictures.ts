import { type App, runLoop, type Sql } from '../../platform/index.ts';
import { convertPicture } from './convert-picture.ts';

const REST_MS = 60_000;
/** The widths that tiles and product pages ask for first. */
const WIDTHS = [480, 320, 828] as const;

/** Says which pictures to make first, best loved products before others: a page of their hashes after the ones given before. */
export type NextPictures = (sql: Sql, page: number) => Promise<readonly string[]>;

/** Makes the usual widths in the background, one picture at a time, so that the first visitors do not wait for them. */
export function warmPictures(app: App, nextPictures: NextPictures): { close(): Promise<void> } {
  let page = 0;
  let queue: { hash: string; width: number }[] = [];
  return runLoop(app.log, 'picture warmer', REST_MS, async () => {
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

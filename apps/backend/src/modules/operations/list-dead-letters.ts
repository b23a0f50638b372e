import type { DeadLetter, RouteInput, routes } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import {
  type DeadLetter as Letter,
  readDeadLetter,
  listDeadLetters as readLetters,
} from '../checkout/index.ts';
import { withQueue } from './with-queue.ts';

const LIST = 'dead letters';
const PAGE_DEFAULT = 30;

/** Lists placements that could not be decided, newest first. Refuses a cursor of another list, and when Redis is gone. */
export async function listDeadLetters(app: App, query: RouteInput<typeof routes.listDeadLetters>['query']) {
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, LIST, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  return withQueue(app, async () => {
    const letters = await readLetters(app, key === null ? null : String(key[0]), limit + 1);
    const page = letters.slice(0, limit);
    const last = page.at(-1);
    const more = letters.length > limit && last !== undefined;
    return done({ items: page.map(present), nextCursor: more ? writeCursor(secret, LIST, [last.id]) : null });
  });
}

/** Shows one of them. Refuses when it is not there any more, or Redis is gone. */
export function viewDeadLetter(app: App, id: string) {
  return withQueue(app, async () => {
    const letter = await readDeadLetter(app, id);
    return letter === null ? refuse('dead_letter_not_found') : done(present(letter));
  });
}

function present({ queuedAt, buriedAt, ...letter }: Letter): DeadLetter {
  return { ...letter, queuedAt: queuedAt?.toISOString() ?? null, buriedAt: buriedAt.toISOString() };
}

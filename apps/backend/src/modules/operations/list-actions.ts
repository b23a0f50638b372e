import type { RouteInput, routes } from '@selvedge/contracts';
import { type App, done, listActions, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readNames } from '../identity/index.ts';

const LIST = 'operator actions';
const PAGE_DEFAULT = 20;

/** Lists what operators did by hand, newest first, with their names. Refuses a cursor of another list. */
export async function listOperatorActions(
  app: App,
  query: RouteInput<typeof routes.listOperatorActions>['query'],
) {
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, LIST, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const limit = query.limit ?? PAGE_DEFAULT;
  const rows = await listActions(app.db.sql, key === null ? null : String(key[0]), limit + 1);
  const page = rows.slice(0, limit);
  const actors = [...new Set(page.flatMap(({ actorId }) => actorId ?? []))];
  const names = await readNames(app.db.sql, actors);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  const items = page.map(({ id, action, subject, actorId, note, at }) => ({
    id,
    action,
    subject,
    actor: actorId === null ? null : (names.get(actorId) ?? actorId),
    note,
    at: at.toISOString(),
  }));
  return done({ items, nextCursor: more ? writeCursor(secret, LIST, [last.id]) : null });
}

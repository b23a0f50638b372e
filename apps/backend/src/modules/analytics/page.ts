import { type App, readCursor, refuse, writeCursor } from '../../platform/index.ts';

/** Reads the cursor of a list: null for its start. Refuses one that is forged or of another list. */
export function startOf(app: App, list: string, cursor: string | undefined) {
  if (cursor === undefined) return { ok: true, after: null } as const;
  const key = readCursor(app.config.keys.cursorSecret, list, cursor);
  return key === null
    ? refuse('invalid_cursor')
    : ({ ok: true, after: { at: String(key[0]), id: String(key[1]) } } as const);
}

/** Cuts one row more than a page holds into the page and the cursor of the next one. */
export function cutPage<Row extends { readonly at: string; readonly id: string }>(
  app: App,
  list: string,
  rows: readonly Row[],
  limit: number,
) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    page,
    nextCursor: more ? writeCursor(app.config.keys.cursorSecret, list, [last.at, last.id]) : null,
  };
}

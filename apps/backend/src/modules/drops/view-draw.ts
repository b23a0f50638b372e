import { DRAW_PAGE_MAX } from '@selvedge/contracts';
import { type App, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readDrawPage, readDropBySlug } from './views.ts';

const PAGE = 100;

/** Shows a page of the draw: before it is held, the commitment alone. Refuses a cursor of another draw. */
export async function viewDraw(
  app: App,
  { slug, cursor, lines = PAGE }: { slug: string; cursor: string | undefined; lines: number | undefined },
) {
  const drop = await readDropBySlug(app.db.sql, slug);
  if (drop === null) return refuse('drop_not_found');
  const secret = app.config.keys.cursorSecret;
  const list = `draw ${drop.id}`;
  const key = cursor === undefined ? null : readCursor(secret, list, cursor);
  if (cursor !== undefined && key === null) return refuse('invalid_cursor');
  const size = Math.min(lines, DRAW_PAGE_MAX);
  const rows = await readDrawPage(app.db.sql, drop.id, Number(key?.[0] ?? 0), size + 1);
  const items = rows.slice(0, size);
  const last = rows.length > size ? items.at(-1) : undefined;
  const value = {
    dropSlug: drop.slug,
    title: drop.title,
    opensAt: drop.opensAt.toISOString(),
    seedHash: drop.seedHash,
    seed: drop.seed,
    drawnAt: drop.drawnAt?.toISOString() ?? null,
    entrants: drop.entrants,
    items: items.map(({ position, ticket, hash }) => ({ position, ticket, hash })),
    nextCursor: last === undefined ? null : writeCursor(secret, list, [last.position]),
  };
  return { ok: true, value } as const;
}

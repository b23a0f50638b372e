import type { AdminDrop, Drop } from '@selvedge/contracts';
import { type App, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { presentDrops } from './present.ts';
import {
  countAdmittedLately,
  countByState,
  type DropRow,
  type PlaceCounts,
  readDropBySlug,
  readDropsPage,
  readEndedDrops,
  readLiveDrops,
} from './views.ts';

const LIVE_MAX = 24;
const ENDED_MAX = 6;
const PAGE = 24;
const LIST = 'admin drops';
const MINUTE_SECONDS = 60;

/** Lists the drops to come and under way, soonest first, then the last that ended. */
export async function listDrops(app: App): Promise<Drop[]> {
  const { sql } = app.db;
  const [live, ended] = await Promise.all([readLiveDrops(sql, LIVE_MAX), readEndedDrops(sql, ENDED_MAX)]);
  return presentDrops(sql, [...live, ...ended]);
}

/** Shows one drop, cancelled ones too: who has its address is told. */
export async function viewDrop(app: App, slug: string) {
  const row = await readDropBySlug(app.db.sql, slug);
  const [drop] = row === null ? [] : await presentDrops(app.db.sql, [row]);
  return drop === undefined ? refuse('drop_not_found') : ({ ok: true, value: drop } as const);
}

/** Lists all drops with their figures, the latest opening first. Refuses a cursor of another list. */
export async function listAdminDrops(
  app: App,
  { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number | undefined },
) {
  const secret = app.config.keys.cursorSecret;
  const key = cursor === undefined ? null : readCursor(secret, LIST, cursor);
  if (cursor !== undefined && key === null) return refuse('invalid_cursor');
  const after = key === null ? null : { opensAt: new Date(String(key[0])), id: String(key[1]) };
  const rows = await readDropsPage(app.db.sql, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const nextCursor =
    last === undefined ? null : writeCursor(secret, LIST, [last.opensAt.toISOString(), last.id]);
  return { ok: true, value: { items: await presentAdminDrops(app, shown), nextCursor } } as const;
}

/** Shows one drop with its live figures. */
export async function viewAdminDrop(app: App, slug: string) {
  const row = await readDropBySlug(app.db.sql, slug);
  const [drop] = row === null ? [] : await presentAdminDrops(app, [row]);
  return drop === undefined ? refuse('drop_not_found') : ({ ok: true, value: drop } as const);
}

async function presentAdminDrops(app: App, rows: readonly DropRow[]): Promise<AdminDrop[]> {
  const ids = rows.map((row) => row.id);
  const [drops, counts, lately] = await Promise.all([
    presentDrops(app.db.sql, rows),
    countByState(app.db.sql, ids),
    countAdmittedLately(app.db.sql, ids, MINUTE_SECONDS),
  ]);
  const rowOf = new Map(rows.map((row) => [row.slug, row]));
  return drops.flatMap((drop) => {
    const row = rowOf.get(drop.slug);
    if (row === undefined) return [];
    const figures = presentFigures(row, counts.get(row.id) ?? {}, lately.get(row.id) ?? 0);
    return [{ ...drop, version: row.version, drawnAt: row.drawnAt?.toISOString() ?? null, figures }];
  });
}

function presentFigures(
  row: DropRow,
  counts: Partial<PlaceCounts>,
  admittedLastMinute: number,
): AdminDrop['figures'] {
  const { waiting = 0, admitted = 0, used = 0, lapsed = 0, missed = 0 } = counts;
  const ratePerSecond = row.state === 'open' ? row.rate : 0;
  const measured = { depth: row.depth, p95Ms: row.p95Ms };
  return { waiting, admitted, used, lapsed, missed, admittedLastMinute, ratePerSecond, ...measured };
}

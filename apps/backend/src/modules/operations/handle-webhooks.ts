import type { RouteInput, routes } from '@selvedge/contracts';
import {
  type App,
  done,
  noteActions,
  publishAgain,
  readCursor,
  refuse,
  type Tx,
  writeCursor,
} from '../../platform/index.ts';
import { dismissWebhooks, lockUnprocessed, listStuckWebhooks as readStuck } from '../payments/index.ts';
import { handledOf } from './handle-each.ts';

const LIST = 'stuck webhooks';
const PAGE_DEFAULT = 30;
/** A message is worked on within a second; one that waits longer wants somebody's eye. */
const SLOW_SECONDS = 60;

/** Lists processors' messages that failed or wait too long, oldest first. Refuses a cursor of another list. */
export async function listStuckWebhooks(
  app: App,
  query: RouteInput<typeof routes.listStuckWebhooks>['query'],
) {
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, LIST, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const limit = query.limit ?? PAGE_DEFAULT;
  const rows = await readStuck(app.db.sql, { slowSeconds: SLOW_SECONDS, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  const items = page.map(({ provider, eventId, type, receivedAt, attempts, lastError }) => ({
    id: `${provider}:${eventId}`,
    type,
    receivedAt: receivedAt.toISOString(),
    attempts,
    lastError,
  }));
  return done({ items, nextCursor: more ? writeCursor(secret, LIST, [last.at, last.eventId]) : null });
}

/** Announces messages once more, so that a job works on them. Working on one twice is harmless. */
export function retryWebhooks(app: App, ids: readonly string[], actorId: string | null) {
  return onUnprocessed(app, ids, (tx, eventIds) => publishAgain(tx, 'webhook.received', eventIds), {
    action: 'webhook.retry',
    actorId,
    note: '',
  });
}

/** Counts messages as worked on. */
export function discardWebhooks(
  app: App,
  ids: readonly string[],
  by: { actorId: string | null; reason: string },
) {
  const discard = async (tx: Tx, eventIds: readonly string[]) => {
    await dismissWebhooks(tx, eventIds);
    return eventIds;
  };
  return onUnprocessed(app, ids, discard, {
    action: 'webhook.discard',
    actorId: by.actorId,
    note: by.reason,
  });
}

type Note = { readonly action: string; readonly actorId: string | null; readonly note: string };

async function onUnprocessed(
  app: App,
  ids: readonly string[],
  act: (tx: Tx, eventIds: readonly string[]) => Promise<readonly string[]>,
  note: Note,
) {
  const idOf = new Map(ids.map((id) => [id.slice(id.indexOf(':') + 1), id]));
  const acted = await app.db.transaction(async (tx) => {
    const eventIds = await act(tx, await lockUnprocessed(tx, [...idOf.keys()]));
    await noteActions(
      tx,
      eventIds.map((subject) => ({ ...note, subject })),
    );
    return eventIds;
  });
  const handled = acted.flatMap((eventId) => idOf.get(eventId) ?? []);
  return done(handledOf(ids, handled, 'webhook_not_found'));
}

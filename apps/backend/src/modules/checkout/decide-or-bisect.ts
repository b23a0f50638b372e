import { type App, type Redis, raiseAlarm } from '../../platform/index.ts';
import { readOrderHead } from '../orders/index.ts';
import { decide, keyOf } from './decide.ts';
import { type Decision, recordRejection, type Told } from './store.ts';
import { bury, type Message, writeMessage } from './stream.ts';

/**
 * Decides a batch. When PostgreSQL refuses it for a reason that will not pass, halves it until the one at fault is found,
 * which is put aside and rejected; the others go through. A passing trouble is thrown: the entries stay pending.
 */
export async function decideOrBisect(
  app: App,
  redis: Redis,
  messages: readonly Message[],
): Promise<Map<string, Told>> {
  if (messages.length === 0) return new Map();
  try {
    return await decide(app, messages);
  } catch (error) {
    if (mayPass(error)) throw error;
    const [only] = messages;
    if (messages.length === 1 && only !== undefined) return putAside(app, redis, only, error);
    const half = Math.ceil(messages.length / 2);
    const first = await decideOrBisect(app, redis, messages.slice(0, half));
    const second = await decideOrBisect(app, redis, messages.slice(half));
    return new Map([...first, ...second]);
  }
}

async function putAside(app: App, redis: Redis, only: Message, error: unknown): Promise<Map<string, Told>> {
  app.log.error({ placement: only.placementId, err: error }, 'placement cannot be decided');
  const standing = await recordRejection(app.db.sql, { ...only, reason: 'internal' });
  if (standing !== null) return new Map([[keyOf(only), await tell(app, standing)]]);
  await raiseAlarm(app.db.sql, 'placement.undecidable', only.placementId, whatFailed(error));
  await bury(
    redis,
    [only.entryId, ['m', writeMessage(only)]],
    error instanceof Error ? error.message : 'unknown',
  );
  const { placementId } = only;
  const told: Told = {
    placementId,
    outcome: 'rejected',
    reason: 'internal',
    orderId: null,
    detail: {},
    order: null,
  };
  return new Map([[keyOf(only), told]]);
}

/** What PostgreSQL said, as far as it names no person. */
function whatFailed(error: unknown): Record<string, string> {
  const field = (name: string) =>
    typeof error === 'object' && error !== null && name in error
      ? { [name]: String((error as Record<string, unknown>)[name]) } // it has the field, as just asked
      : {};
  return { ...field('code'), ...field('constraint_name'), ...field('routine') };
}

/** A decision that another placer took while this one failed: its buyer is told that one. */
async function tell(app: App, standing: Decision): Promise<Told> {
  const head = standing.orderId === null ? null : await readOrderHead(app.db.sql, standing.orderId);
  if (head === null) return { ...standing, order: null };
  const { number, state, holdExpiresAt } = head;
  const holdUntil = holdExpiresAt === null ? null : holdExpiresAt.toISOString();
  const [totalMinor, giftMinor] = [head.totalMinor.toString(), head.giftMinor.toString()];
  return { ...standing, order: { number, state, totalMinor, giftMinor, holdUntil } };
}

/** Serialisation, deadlock, lock timeout, lost connection, shutdown, too many connections: trying again may help. */
function mayPass(error: unknown): boolean {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'CONNECTION';
  return /^(40001|40P01|55P03|57014|57P0\d|08|53|CONNECT|ECONN|EPIPE|ENOTFOUND)/.test(code);
}

import {
  type App,
  countActions,
  cutPersonal,
  noteActions,
  refuse,
  settleAlarmAbout,
  type Tx,
} from '../../platform/index.ts';
import { movePlacement, placementState } from './placement-state.ts';
import { shardOf } from './shards.ts';
import { forgetFailure, readStandings, type Standing } from './store.ts';
import { type Buried, enqueue, findBuried, listBuried, type Message, readEntries, unbury } from './stream.ts';

const REPLAY = 'dead_letter.replay';
const DISCARD = 'dead_letter.discard';
const UNDECIDABLE = 'placement.undecidable';
/** As long as a buyer's own placement has. */
const DEADLINE_MS = 30_000;
/** An operator's replay is not sent away before the queue is as full as it may ever be. */
const WAITING_MAX = 20_000;

/** Why a replay would do something, or would not. */
type LetterState = 'replayable' | 'decided' | 'superseded' | 'unreadable';

/** A placement that could not be decided, as an operator sees it. */
export type DeadLetter = {
  readonly id: string;
  readonly placementId: string | null;
  readonly cartId: string | null;
  readonly reason: string;
  readonly queuedAt: Date | null;
  readonly buriedAt: Date;
  readonly attempts: number;
  readonly state: LetterState;
};

/** Lists placements that could not be decided, newest first, past `before`. Throws when Redis is gone. */
export async function listDeadLetters(app: App, before: string | null, limit: number): Promise<DeadLetter[]> {
  return describe(app, await listBuried(app.redis, before, limit));
}

/** Reads one of them; null when it is not there any more. Throws when Redis is gone. */
export async function readDeadLetter(app: App, id: string): Promise<DeadLetter | null> {
  const buried = await findBuried(app.redis, id);
  return buried === null ? null : ((await describe(app, [buried]))[0] ?? null);
}

async function describe(app: App, buried: readonly Buried[]): Promise<DeadLetter[]> {
  const { sql } = app.db;
  const letters = buried.map((one) => ({ ...one, message: messageIn(app, one) }));
  const messages = letters.flatMap(({ message }) => (message === null ? [] : [message]));
  const [standings, replays] = await Promise.all([
    readStandings(sql, messages),
    countActions(
      sql,
      REPLAY,
      messages.map((message) => message.placementId),
    ),
  ]);
  const standingOf = new Map(standings.map((standing) => [standing.placementId, standing]));
  return letters.map(({ id, entryId, reason, message }) => ({
    id,
    placementId: message?.placementId ?? null,
    cartId: message?.cartId ?? null,
    reason: cutPersonal(reason),
    queuedAt: momentOf(entryId),
    buriedAt: momentOf(id) ?? new Date(0),
    attempts: message === null ? 0 : 1 + (replays.get(message.placementId) ?? 0),
    state: message === null ? 'unreadable' : stateOf(standingOf.get(message.placementId)),
  }));
}

function stateOf(standing: Standing | undefined): LetterState {
  if (standing?.superseded === true) return 'superseded';
  return isDecided(standing) ? 'decided' : 'replayable';
}

/** Whether there is nothing to forget: it was decided, and not put aside. What nothing is written of may be queued as it is. */
function isDecided(standing: Standing | undefined): boolean {
  if (standing === undefined || standing.outcome === null) return false;
  const { outcome, reason } = standing;
  return !movePlacement(placementState({ outcome, reason }, null), 'forget').ok;
}

/**
 * Queues a placement again that could not be decided: forgets that it failed, settles its alarm and notes who asked, in one
 * transaction; then puts it on its shard with a fresh deadline and takes the letter away. A crash in between leaves the letter,
 * and doing it twice queues the same key twice, which is decided once. Refuses what is no placement, and a placement whose bag
 * got its goods since: deciding the old one would let go of the newer order. Throws when Redis is gone.
 */
export async function replayDeadLetter(app: App, id: string, actorId: string | null) {
  const buried = await findBuried(app.redis, id);
  if (buried === null) return refuse('dead_letter_not_found');
  const message = messageIn(app, buried);
  if (message === null) return refuse('dead_letter_unreadable');
  const reopened = await app.db.transaction((tx) => reopen(tx, message, actorId));
  if (reopened === 'superseded') return refuse('dead_letter_superseded');
  if (reopened === 'open' && !(await queueAgain(app, message))) return refuse('busy');
  await unbury(app.redis, id);
  return { ok: true, placementId: message.placementId } as const;
}

async function reopen(
  tx: Tx,
  message: Message,
  actorId: string | null,
): Promise<'open' | 'decided' | 'superseded'> {
  const { placementId } = message;
  const [standing] = await readStandings(tx, [message]);
  if (standing?.superseded === true) return 'superseded';
  if (isDecided(standing)) return 'decided';
  await forgetFailure(tx, message);
  await settleAlarmAbout(tx, UNDECIDABLE, placementId, { actorId, note: 'replayed' });
  await noteActions(tx, [{ action: REPLAY, subject: placementId, actorId }]);
  return 'open';
}

async function queueAgain(app: App, message: Message): Promise<boolean> {
  return enqueue(
    app.redis,
    { ...message, late: false },
    {
      shard: await shardOf(app, message.cartId),
      replyTo: message.replyTo,
      deadline: app.clock.now().getTime() + DEADLINE_MS,
      waitingMax: WAITING_MAX,
    },
  );
}

/** Takes a letter away for good; the placement stays refused. Notes who did so and why. Throws when Redis is gone. */
export async function discardDeadLetter(
  app: App,
  id: string,
  { actorId, reason }: { actorId: string | null; reason: string },
) {
  const buried = await findBuried(app.redis, id);
  if (buried === null) return refuse('dead_letter_not_found');
  const subject = messageIn(app, buried)?.placementId ?? id;
  await app.db.transaction(async (tx) => {
    await settleAlarmAbout(tx, UNDECIDABLE, subject, { actorId, note: reason });
    await noteActions(tx, [{ action: DISCARD, subject, actorId, note: reason }]);
  });
  await unbury(app.redis, id);
  return { ok: true, placementId: subject } as const;
}

function messageIn(app: App, { entryId, text }: Buried): Message | null {
  return readEntries([[entryId, ['m', text]]], app.clock.now()).messages[0] ?? null;
}

/** The time in the id of an entry. */
function momentOf(entryId: string): Date | null {
  const ms = Number.parseInt(entryId, 10);
  return Number.isNaN(ms) ? null : new Date(ms);
}

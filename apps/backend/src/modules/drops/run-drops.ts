import { type App, publish, runLoop, type Tx } from '../../platform/index.ts';
import { admitNow, nextRate, type Pressure, START_PER_SECOND } from './admission-rate.ts';
import { closeDropIn, stateAfter } from './close-drop.ts';
import { drawOrder } from './draw.ts';
import { afterDropEvent, dueEvent } from './drop-state.ts';
import { dropPagesChanged } from './plan-drop.ts';
import { readDropStock } from './present.ts';
import { readProductSlugs } from './product-slugs.ts';
import {
  admitPositions,
  endTurns,
  lockDropUnlessBusy,
  lockSettleable,
  readEntrants,
  readSeed,
  saveAdmission,
  saveDraw,
  saveDropState,
  savePositions,
  seatLateComers,
} from './store.ts';
import { countByState, type DropRow, findBusyDrops, readNow } from './views.ts';

const TICK_MS = 1_000;
const SECOND_MS = 1_000;
const POSITIONS_BATCH = 10_000;
/** How long an admission lasts: as long as the goods of an order are held. */
export const ADMISSION_SECONDS = 600;

/** Asks what placing orders costs now. Comes from checkout, which stands above this module. */
export type ReadPressure = (app: App) => Promise<Pressure | null>;

/** Runs the drops until closed: opens rooms, draws, admits, ends. Any number of workers may; each drop is moved by one at a time. */
export function runDrops(app: App, readPressure: ReadPressure): { close(): Promise<void> } {
  return runLoop(app.log, 'drops', TICK_MS, () => tickDrops(app, readPressure));
}

/** One round over all drops that something is due for. Gives false: the next round is a second away. */
export async function tickDrops(app: App, readPressure: ReadPressure): Promise<boolean> {
  const busy = await findBusyDrops(app.db.sql);
  if (busy.length === 0) return false;
  // Redis may be gone: then nothing is known of the pressure, and admission goes at its careful pace.
  const pressure = await readPressure(app).catch(() => null);
  for (const { id } of busy) {
    await app.db.transaction((tx) => moveOn(tx, id));
    await app.db.transaction((tx) => admitIn(tx, id, pressure));
  }
  return false;
}

/** Makes the one event happen that is due for a drop. */
async function moveOn(tx: Tx, dropId: string): Promise<void> {
  const drop = await lockDropUnlessBusy(tx, dropId, 'joins');
  if (drop === null) return;
  const now = await readNow(tx);
  const event = dueEvent(drop, now);
  if (event === 'open_room') return openRoom(tx, drop);
  if (event === 'open') return holdDraw(tx, drop, now);
  if (event === 'end') return closeDropIn(tx, drop, 'end');
}

async function openRoom(tx: Tx, drop: DropRow): Promise<void> {
  const state = afterDropEvent(drop.state, 'open_room');
  if (state === null) return;
  await saveDropState(tx, drop.id, state);
  await publish(
    tx,
    { topic: 'drop.room_opened', subject: drop.id, payload: { dropId: drop.id } },
    dropPagesChanged(drop.slug, await readProductSlugs(tx, drop.id)),
  );
}

/** Draws everybody who joined in time, and reveals the seed in the same commit. */
async function holdDraw(tx: Tx, drop: DropRow, now: Date): Promise<void> {
  const state = afterDropEvent(drop.state, 'open');
  if (state === null) return;
  const seed = await readSeed(tx, drop.id);
  const drawn = drawOrder(seed, await readEntrants(tx, drop.id, drop.opensAt));
  for (let at = 0; at < drawn.length; at += POSITIONS_BATCH)
    await savePositions(tx, drawn.slice(at, at + POSITIONS_BATCH));
  const rate = START_PER_SECOND;
  await saveDraw(tx, { dropId: drop.id, state, seed, entrants: drawn.length, now, rate });
  await publish(
    tx,
    { topic: 'drop.opened', subject: drop.id, payload: { dropId: drop.id, entrants: drawn.length } },
    dropPagesChanged(drop.slug, await readProductSlugs(tx, drop.id)),
  );
}

/** Ends turns that are over and admits whose turn it is, as fast as placing orders allows. */
async function admitIn(tx: Tx, dropId: string, pressure: Pressure | null): Promise<void> {
  const drop = await lockDropUnlessBusy(tx, dropId, 'workers');
  if (drop?.state !== 'open') return;
  const now = await readNow(tx);
  await settleTurns(tx, drop, now);
  const seated = await seatLateComers(tx, drop.id, drop.nextPosition);
  const [counts, stock] = await Promise.all([countByState(tx, [drop.id]), readDropStock(tx, drop.id)]);
  const { waiting = 0, admitted = 0 } = counts.get(drop.id) ?? {};
  const rate = nextRate(drop.rate, pressure);
  const elapsedSeconds = (now.getTime() - (drop.tickedAt ?? now).getTime()) / SECOND_MS;
  const gate = { credit: drop.credit, rate, elapsedSeconds, waiting, admitted, free: stock.free };
  const { count, credit } = admitNow(gate);
  const until = drop.served + count;
  const nextPosition = drop.nextPosition + seated;
  const served = Math.min(until, nextPosition - 1);
  await admit(tx, drop, served, now);
  const measured = { depth: pressure?.depth ?? null, p95Ms: pressure?.p95Ms ?? null };
  await saveAdmission(tx, { dropId: drop.id, nextPosition, served, rate, credit, now, ...measured });
}

async function settleTurns(tx: Tx, drop: DropRow, now: Date): Promise<void> {
  const over = await lockSettleable(tx, drop, now);
  if (over.length === 0) return;
  await endTurns(tx, over, {
    used: stateAfter('admitted', 'buy'),
    lapsed: stateAfter('admitted', 'run_out'),
  });
}

async function admit(tx: Tx, drop: DropRow, served: number, now: Date): Promise<void> {
  if (served <= drop.served) return;
  const placeIds = await admitPositions(tx, {
    dropId: drop.id,
    served: drop.served,
    until: served,
    state: stateAfter('waiting', 'admit'),
    now,
    expiresAt: new Date(now.getTime() + ADMISSION_SECONDS * SECOND_MS),
  });
  await publish(
    tx,
    ...placeIds.map((placeId) => ({ topic: 'drop.admitted', subject: placeId, payload: { placeId } })),
  );
}

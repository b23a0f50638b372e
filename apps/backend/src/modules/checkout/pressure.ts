import type { App, Redis } from '../../platform/index.ts';

const KEY = '{placements}:pressure';
/** Older figures say nothing of now. */
const FRESH_SECONDS = 10;
const REREAD_MS = 500;
/** A buyer should not wait longer than this in the queue: beyond it they are asked to come back. */
const WAIT_SECONDS = 5;
const WAITING_MIN = 1_000;
const WAITING_MAX = 20_000;

/** How placement is doing: how many wait, how long a decision took from being asked for (95th percentile), how many are decided a second. */
export type PlacementPressure = {
  readonly depth: number;
  readonly p95Ms: number;
  readonly perSecond: number;
};

/** Publishes what a placer measured. */
export async function publishPressure(redis: Redis, pressure: PlacementPressure): Promise<void> {
  const { depth, p95Ms, perSecond } = pressure;
  await redis.pipeline().hset(KEY, { depth, p95Ms, perSecond }).expire(KEY, FRESH_SECONDS).exec();
}

/** Reads what placers measured within the last seconds; null when none decided anything. */
export async function readPlacementPressure(redis: Redis): Promise<PlacementPressure | null> {
  const read = await redis.hgetall(KEY);
  if (read.perSecond === undefined) return null;
  return {
    depth: Number(read.depth ?? 0),
    p95Ms: Number(read.p95Ms ?? 0),
    perSecond: Number(read.perSecond),
  };
}

const remembered = new WeakMap<App, { at: number; pressure: Promise<PlacementPressure | null> }>();

/** The same, asked for at most twice a second by one process. */
export function readPressure(app: App): Promise<PlacementPressure | null> {
  const now = app.clock.now().getTime();
  const last = remembered.get(app);
  if (last !== undefined && Math.abs(now - last.at) < REREAD_MS) return last.pressure;
  const pressure = readPlacementPressure(app.redis).catch(() => null);
  remembered.set(app, { at: now, pressure });
  return pressure;
}

/** Says how many may wait: what is decided within the time a buyer waits. Little's law; bounded below for a cold start. */
export function waitingMax(pressure: PlacementPressure | null): number {
  if (pressure === null) return WAITING_MAX;
  return Math.min(Math.max(Math.round(pressure.perSecond * WAIT_SECONDS), WAITING_MIN), WAITING_MAX);
}

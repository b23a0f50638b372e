import type { Redis } from '../../platform/index.ts';

/** What placing orders costs now: how many wait, how long the slowest of twenty take, how many are decided a second. */
export type PlacementPressure = {
  readonly depth: number;
  readonly p95Ms: number;
  readonly perSecond: number;
};

const KEY = '{placements}:pressure';
/** Older figures say nothing about now. */
const FRESH_SECONDS = 15;

/** Reads what the placers measured last. Gives null when nothing was measured lately. Throws when Redis is gone. */
export async function readPlacementPressure(redis: Redis): Promise<PlacementPressure | null> {
  const [[depth, p95Ms, perSecond, at], [seconds]] = await Promise.all([
    redis.hmget(KEY, 'depth', 'p95Ms', 'perSecond', 'at'),
    redis.time(),
  ]);
  const figures = [depth, p95Ms, perSecond, at].map((text) => Number(text ?? Number.NaN));
  const [d = 0, p = 0, s = 0, measuredMs = 0] = figures;
  if (!figures.every(Number.isFinite) || Number(seconds) - measuredMs / 1_000 > FRESH_SECONDS) return null;
  return { depth: d, p95Ms: p, perSecond: s };
}

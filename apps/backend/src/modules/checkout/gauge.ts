import { type App, placementWaitSeconds, type Redis } from '../../platform/index.ts';
import { publishPressure } from './pressure.ts';
import { type Message, streamOf } from './stream.ts';

const PUBLISH_EVERY_MS = 1_000;
/** Enough for a percentile, little to sort. */
const SAMPLES_MAX = 2_000;

/** What one placer measures of itself. */
export type Gauge = {
  /** Counts decided placements and how long each waited since it was queued, which its entry id tells. */
  count(messages: readonly Message[]): void;
  /** Tells it, at most once a second: to the waiting room, to the limit of the API, to metrics. */
  publish(): Promise<void>;
};

/** Opens the gauge of a placer of one shard. */
export function openGauge(app: App, redis: Redis, shard: number): Gauge {
  let since = app.clock.now().getTime();
  let decided = 0;
  let waits: number[] = [];
  return {
    count(messages) {
      const now = app.clock.now().getTime();
      decided += messages.length;
      for (const { entryId } of messages) {
        const waitedMs = Math.max(now - Number.parseInt(entryId, 10), 0);
        placementWaitSeconds.observe(waitedMs / 1000);
        if (waits.length < SAMPLES_MAX) waits.push(waitedMs);
      }
    },
    async publish() {
      const now = app.clock.now().getTime();
      const elapsed = now - since;
      if (elapsed < PUBLISH_EVERY_MS || decided === 0) return;
      const sorted = waits.sort((a, b) => a - b);
      const depth = await redis.xlen(streamOf(shard));
      const p95Ms = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
      await publishPressure(redis, { depth, p95Ms, perSecond: Math.round((decided * 1000) / elapsed) });
      since = now;
      decided = 0;
      waits = [];
    },
  };
}

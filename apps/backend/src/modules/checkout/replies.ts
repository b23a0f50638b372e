import { randomUUID } from 'node:crypto';
import { type App, connectBlockingRedis } from '../../platform/index.ts';
import type { Decision } from './store.ts';
import { replyChannel } from './stream.ts';

/** How this process hears of placements it queued. */
export type Replies = {
  readonly address: string;
  /** Resolves with the decision, or with null after `waitMs`. */
  wait(key: string, waitMs: number): Promise<Decision | null>;
};

const listening = new WeakMap<App, Replies>();

/** Gives the replies of this process, listening from the first call on. Losing a reply costs a poll, never a decision. */
export function repliesOf(app: App): Replies {
  const existing = listening.get(app);
  if (existing !== undefined) return existing;
  const replies = listen(app);
  listening.set(app, replies);
  return replies;
}

function listen(app: App): Replies {
  const address = randomUUID();
  const waiting = new Map<string, Set<(decision: Decision) => void>>();
  const redis = connectBlockingRedis(app.config.redisUrl);
  app.onClose(() => redis.disconnect());
  redis
    .subscribe(replyChannel(address))
    .catch((err: unknown) => app.log.warn({ err }, 'cannot hear of placements'));
  redis.on('message', (_channel, text: string) => {
    const told: [string, Decision][] = JSON.parse(text); // written by our own placer
    for (const [key, decision] of told) for (const tell of waiting.get(key) ?? []) tell(decision);
  });
  return {
    address,
    wait: (key, waitMs) =>
      new Promise((resolve) => {
        const own = waiting.get(key) ?? new Set();
        waiting.set(key, own);
        const end = (decision: Decision | null) => {
          clearTimeout(timer);
          own.delete(end);
          if (own.size === 0) waiting.delete(key);
          resolve(decision);
        };
        const timer = setTimeout(() => end(null), waitMs);
        own.add(end);
      }),
  };
}

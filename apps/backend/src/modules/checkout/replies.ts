import { randomUUID } from 'node:crypto';
import { type App, connectBlockingRedis } from '../../platform/index.ts';
import type { Told } from './store.ts';
import { replyChannel } from './stream.ts';

/** Somebody waiting for one decision. `decision` resolves with null when it did not come in time, or was given up. */
export type Waiting = { readonly decision: Promise<Told | null>; cancel(): void };

/** How this process hears of placements it queued. */
export type Replies = {
  readonly address: string;
  wait(key: string, waitMs: number): Waiting;
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

type Tell = (decision: Told | null) => void;

function listen(app: App): Replies {
  const address = randomUUID();
  const waiting = new Map<string, Set<Tell>>();
  const redis = connectBlockingRedis(app.config.redisUrl);
  app.onClose(() => redis.disconnect());
  redis
    .subscribe(replyChannel(address))
    .catch((err: unknown) => app.log.warn({ err }, 'cannot hear of placements'));
  redis.on('message', (_channel, text: string) => {
    const told: [string, Told][] = JSON.parse(text); // written by our own placer
    for (const [key, decision] of told) for (const tell of waiting.get(key) ?? []) tell(decision);
  });
  return { address, wait: (key, waitMs) => waitFor(waiting, key, waitMs) };
}

function waitFor(waiting: Map<string, Set<Tell>>, key: string, waitMs: number): Waiting {
  const { promise, resolve } = Promise.withResolvers<Told | null>();
  const own = waiting.get(key) ?? new Set<Tell>();
  waiting.set(key, own);
  const end: Tell = (decision) => {
    clearTimeout(timer);
    own.delete(end);
    if (own.size === 0) waiting.delete(key);
    resolve(decision);
  };
  const timer = setTimeout(end, waitMs, null);
  own.add(end);
  return { decision: promise, cancel: () => end(null) };
}

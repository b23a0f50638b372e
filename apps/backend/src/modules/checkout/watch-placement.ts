import type { App } from '../../platform/index.ts';
import { findDecided } from './store.ts';

const LOOK_EVERY_MS = 200;
/** One statement looks after this many; the others wait for the next look. */
const LOOK_MAX = 1_000;

type Watch = { readonly cartId: string; readonly placementId: string; readonly told: () => void };
type Watcher = { readonly watches: Set<Watch>; timer: NodeJS.Timeout | null };

const watchers = new WeakMap<App, Watcher>();

/**
 * Resolves when a placement has been decided, or when `gone` is aborted. All who wait in a process share one look into the
 * database, some times a second, so that a thousand open windows cost no more than one.
 */
export function untilDecided(
  app: App,
  placement: { cartId: string; placementId: string },
  gone: AbortSignal,
): Promise<void> {
  const watcher = watcherOf(app);
  const { promise, resolve } = Promise.withResolvers<void>();
  const watch: Watch = {
    ...placement,
    told() {
      watcher.watches.delete(watch);
      resolve();
    },
  };
  watcher.watches.add(watch);
  gone.addEventListener('abort', watch.told, { once: true });
  if (gone.aborted) watch.told();
  lookSoon(app, watcher);
  return promise;
}

function watcherOf(app: App): Watcher {
  const existing = watchers.get(app) ?? { watches: new Set(), timer: null };
  watchers.set(app, existing);
  return existing;
}

function lookSoon(app: App, watcher: Watcher): void {
  if (watcher.timer !== null || watcher.watches.size === 0) return;
  watcher.timer = setTimeout(async () => {
    const asked = [...watcher.watches].slice(0, LOOK_MAX);
    const decided = await findDecided(app.db.sql, asked).catch(() => []); // the next look tries again
    const known = new Set(decided.map((one) => one.placementId));
    for (const watch of asked) if (known.has(watch.placementId)) watch.told();
    watcher.timer = null;
    lookSoon(app, watcher);
  }, LOOK_EVERY_MS);
}

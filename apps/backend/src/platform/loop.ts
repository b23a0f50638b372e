import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from './log.ts';

const PAUSE_AFTER_FAILURE_MAX_MS = 5_000;

/**
 * Repeats a step until closed: at once while it says there is more, else after `idleMs`. A failing step is logged and
 * tried again after a growing pause. `close` resolves when the step under way has ended.
 */
export function runLoop(
  log: Log,
  name: string,
  idleMs: number,
  step: () => Promise<boolean>,
): { close(): Promise<void> } {
  const stop = new AbortController();
  let failures = 0;
  const running = (async () => {
    while (!stop.signal.aborted) {
      let pauseMs = idleMs;
      try {
        if (await step()) pauseMs = 0;
        failures = 0;
      } catch (err) {
        failures += 1;
        pauseMs = Math.min(100 * 2 ** failures, PAUSE_AFTER_FAILURE_MAX_MS);
        log.error({ loop: name, failures, err }, 'step failed');
      }
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  })();
  return {
    close() {
      stop.abort();
      return running;
    },
  };
}

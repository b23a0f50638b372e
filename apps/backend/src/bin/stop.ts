import type { App } from '../platform/index.ts';

const STOP_MS = 20_000;

/** Ends the process in order on SIGTERM or SIGINT: what is under way is finished, then connections close. Bounded in time. */
export function stopWith(app: App): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    app.log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), STOP_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './db.ts';
import type { Files } from './files.ts';
import type { Log } from './log.ts';
import type { Redis } from './redis.ts';

/** What every use case may use. Made once a process by `src/app.ts`; handed down as the first argument. */
export type App = {
  readonly config: Config;
  readonly db: Db;
  readonly redis: Redis;
  readonly clock: Clock;
  /** Files that must not be lost. */
  readonly files: Files;
  readonly log: Log;
  /** Registers what to close with the process, in reverse order of registering. */
  onClose(work: () => unknown): void;
  close(): Promise<void>;
};

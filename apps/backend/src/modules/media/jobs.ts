import { type App, type Job, runLoop } from '../../platform/index.ts';
import { makeWidths } from './make-widths.ts';
import { runCacheTrimmer } from './picture-cache.ts';
import { removeUnused } from './remove-unused.ts';

const SWEEP_IDLE_MS = 60_000;

/** Makes the usual widths of a picture that was brought. Safe to run twice: what is there stays. */
const prepare: Job = {
  name: 'media.make-widths',
  on: ['picture.brought'],
  run: (app, { payload }) => makeWidths(app, String(payload.hash)),
};

export const mediaJobs: readonly Job[] = [prepare];

/** Removes pictures nobody used and keeps the cache small, until closed. */
export function runPictureSweepers(app: App): { close(): Promise<void> } {
  const loops = [
    runCacheTrimmer(app),
    runLoop(app.log, 'unused pictures', SWEEP_IDLE_MS, () => removeUnused(app)),
  ];
  return { close: async () => void (await Promise.all(loops.map((loop) => loop.close()))) };
}

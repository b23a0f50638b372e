import type { Running } from '../lib/children.ts';

/** Stops what was started, last first: web before API before database, so that nothing under way is cut off. */
export async function stopInOrder(started: Running[]): Promise<void> {
  for (const running of started.splice(0).reverse()) await running.stop();
}

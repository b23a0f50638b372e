import { type App, refuse } from '../../platform/index.ts';
import { closeDropIn } from './close-drop.ts';
import { afterDropEvent } from './drop-state.ts';
import { lockDropBySlug } from './store.ts';

/** Calls a drop off. Refuses one that is over, and a version that is old. What was bought stays bought. */
export function cancelDrop(app: App, slug: string, version: number) {
  return app.db.transaction(async (tx) => {
    const drop = await lockDropBySlug(tx, slug);
    if (drop === null) return refuse('drop_not_found');
    if (afterDropEvent(drop.state, 'cancel') === null) return refuse('drop_over');
    if (drop.version !== version) return refuse('version_conflict');
    await closeDropIn(tx, drop, 'cancel');
    return { ok: true, slug } as const;
  });
}

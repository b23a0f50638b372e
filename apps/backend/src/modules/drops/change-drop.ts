import type { DropPlan } from '@selvedge/contracts';
import { type App, publish, refuse } from '../../platform/index.ts';
import { dueEvent } from './drop-state.ts';
import { checkPlan, dropPagesChanged } from './plan-drop.ts';
import { readProductSlugs } from './product-slugs.ts';
import { deleteItems, insertItems, lockDropBySlug, lockPlanning, updatePlan } from './store.ts';
import { readNow } from './views.ts';

/**
 * Changes a drop whose room has not opened. The commitment stays as it was published. Refuses what `checkPlan` refuses, a drop
 * whose room has opened or should have, and a version that is old.
 */
export function changeDrop(app: App, slug: string, { version, ...plan }: DropPlan & { version: number }) {
  return app.db.transaction(async (tx) => {
    await lockPlanning(tx);
    const drop = await lockDropBySlug(tx, slug);
    if (drop === null) return refuse('drop_not_found');
    if (drop.state !== 'scheduled' || dueEvent(drop, await readNow(tx)) !== null)
      return refuse('drop_started');
    if (drop.version !== version) return refuse('version_conflict');
    const checked = await checkPlan(tx, plan, drop.id);
    if (!checked.ok) return checked;
    const before = await readProductSlugs(tx, drop.id);
    await deleteItems(tx, drop.id);
    await updatePlan(tx, drop.id, checked.row);
    await insertItems(tx, drop.id, checked.row.vendorId, checked.productIds);
    await publish(tx, dropPagesChanged(slug, [...new Set([...before, ...checked.productSlugs])]));
    return { ok: true, slug } as const;
  });
}

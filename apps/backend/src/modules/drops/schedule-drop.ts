import { randomBytes } from 'node:crypto';
import type { DropPlan } from '@selvedge/contracts';
import { type App, publish, refuse } from '../../platform/index.ts';
import { commitmentOf } from './draw.ts';
import { checkPlan, dropPagesChanged } from './plan-drop.ts';
import { insertDrop, insertItems, lockPlanning } from './store.ts';
import { readDropBySlug } from './views.ts';

const SEED_BYTES = 32;

/**
 * Schedules a drop: makes its seed, publishes what commits to it, guards its products from now on. Refuses what `checkPlan`
 * refuses, and an address that is taken.
 */
export function scheduleDrop(app: App, plan: DropPlan & { slug: string }) {
  return app.db.transaction(async (tx) => {
    await lockPlanning(tx);
    if ((await readDropBySlug(tx, plan.slug)) !== null) return refuse('drop_slug_taken');
    const checked = await checkPlan(tx, plan, null);
    if (!checked.ok) return checked;
    const seed = randomBytes(SEED_BYTES).toString('hex');
    const { row, productIds, productSlugs } = checked;
    const dropId = await insertDrop(tx, { ...row, slug: plan.slug, seed, seedHash: commitmentOf(seed) });
    await insertItems(tx, dropId, row.vendorId, productIds);
    await publish(
      tx,
      { topic: 'drop.scheduled', subject: dropId, payload: { dropId } },
      dropPagesChanged(plan.slug, productSlugs),
    );
    return { ok: true, slug: plan.slug } as const;
  });
}

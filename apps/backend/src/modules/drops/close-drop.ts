import { publish, type Tx } from '../../platform/index.ts';
import { afterDropEvent } from './drop-state.ts';
import { afterPlaceEvent } from './place-state.ts';
import { dropPagesChanged } from './plan-drop.ts';
import { readProductSlugs } from './product-slugs.ts';
import { closePlaces, liftGuard, saveDropState } from './store.ts';
import type { DropRow } from './views.ts';

/** Ends a locked drop, by its time or because it was called off: every place ends, its products are sold like any other. */
export async function closeDropIn(tx: Tx, drop: DropRow, event: 'end' | 'cancel'): Promise<void> {
  const state = afterDropEvent(drop.state, event);
  if (state === null) throw new Error(`a drop that is ${drop.state} cannot ${event}`);
  await saveDropState(tx, drop.id, state);
  await closePlaces(tx, drop.id, {
    used: stateAfter('admitted', 'buy'),
    lapsed: stateAfter('admitted', 'close'),
    missed: stateAfter('waiting', 'close'),
  });
  await liftGuard(tx, drop.id);
  await publish(
    tx,
    { topic: `drop.${state}`, subject: drop.id, payload: { dropId: drop.id } },
    dropPagesChanged(drop.slug, await readProductSlugs(tx, drop.id)),
  );
}

/** The state a place is in after an event that its table allows. */
export function stateAfter(...[state, event]: Parameters<typeof afterPlaceEvent>) {
  const next = afterPlaceEvent(state, event);
  if (next === null) throw new Error(`a place that is ${state} cannot ${event}`);
  return next;
}

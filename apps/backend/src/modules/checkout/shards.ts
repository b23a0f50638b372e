import type { App } from '../../platform/index.ts';
import { readFirstVariant } from '../cart/index.ts';

/** Gives the numbers of all shards. */
export function shardsOf(app: App): number[] {
  return Array.from({ length: app.config.placementShards }, (_, shard) => shard);
}

/**
 * Gives the shard on which the placements of a bag are queued: that of its smallest variant, so that buyers of one hot piece
 * meet in one batch. For speed only: `place_batch` is right whichever placer decides what.
 */
export async function shardOf(app: App, cartId: string): Promise<number> {
  const shards = app.config.placementShards;
  if (shards === 1) return 0;
  const variantId = await readFirstVariant(app.db.sql, cartId);
  // The last eight digits of a UUID of version 7 are chance.
  return variantId === null ? 0 : Number.parseInt(variantId.slice(-8), 16) % shards;
}

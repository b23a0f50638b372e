import { type App, done, noteActions, publish, refuse } from '../../platform/index.ts';
import { readOwnVariantIdsOfProduct, readVariantsForSale } from '../catalog/index.ts';
import type { StockActor } from './stock-request.ts';
import { setBuyerLimits } from './store-limits.ts';

type Limit = {
  readonly variantId: string;
  readonly wholeProduct: boolean;
  readonly perBuyer: number | null;
};

/**
 * Sets how many of a variant, or of each variant of its product, one buyer may have in all their orders that stand; null takes
 * the limit away. Holds from the next placement on; orders that stand are left alone. Notes who set it. Refuses a variant that
 * is not the shop's own: row-level security hides it. Setting again what is set changes nothing.
 */
export function setBuyerLimit(app: App, actor: Pick<StockActor, 'vendorId' | 'accountId'>, limit: Limit) {
  const { vendorId, accountId } = actor;
  const { variantId, perBuyer } = limit;
  return app.db.asVendor(vendorId, async (tx) => {
    const [variant] = await readVariantsForSale(tx, [variantId]);
    if (variant === undefined) return refuse('variant_not_found');
    const { productId } = variant;
    const variantIds = limit.wholeProduct ? await readOwnVariantIdsOfProduct(tx, productId) : [variantId];
    const changed = await setBuyerLimits(tx, { vendorId, variantIds, perBuyer });
    const note = perBuyer === null ? 'no limit' : `${perBuyer} a buyer`;
    await noteActions(
      tx,
      changed.map((subject) => ({ action: 'stock.buyer_limit', subject, actorId: accountId, note })),
    );
    if (changed.length > 0)
      await publish(tx, { topic: 'product.changed', subject: productId, payload: { productId } });
    return done({ limits: variantIds.map((id) => ({ variantId: id, perBuyer })) });
  });
}

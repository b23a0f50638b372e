import { type App, done, refuse } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { setLowStockMark as writeMark } from './store.ts';
import { readMarks } from './views-stock.ts';

type Mark = { readonly variantId: string | null; readonly threshold: number | null };

/** Sets from how many free pieces on a shop wants to hear of a piece, or of any. Gives the mark that holds then. */
export function setLowStockMark(app: App, vendorId: string, { variantId, threshold }: Mark) {
  return app.db.asVendor(vendorId, async (tx) => {
    if (variantId !== null && (await readVariantsForSale(tx, [variantId])).length === 0)
      return refuse('variant_not_found');
    await writeMark(tx, { vendorId, variantId, threshold });
    const marks = await readMarks(tx, variantId === null ? [] : [variantId]);
    return done({ variantId, threshold: marks.own.get(variantId ?? '') ?? marks.shop });
  });
}

import type { RouteInput, RouteOutput, routes } from '@selvedge/contracts';
import { type App, done, type VendorTx } from '../../platform/index.ts';
import { listOwnProducts, readLeadPictures, readVariants } from '../catalog/index.ts';
import { LOW_STOCK_MAX, ownFreeStock, readStockLevels } from '../inventory/index.ts';
import { readPictures } from '../media/index.ts';
import { countOwnPiecesSold } from '../orders/index.ts';
import { readPrices } from '../pricing/index.ts';
import { PERIOD_DAYS } from './days.ts';
import { CURRENCY, euros } from './money.ts';
import { cutPage, startOf } from './page.ts';

const PAGE_DEFAULT = 30;
/** What a shop calls out of stock or low, in pieces left of a product's scarcest variant. */
const SCARCE = {
  out: { least: Number.MIN_SAFE_INTEGER, most: 0 },
  low: { least: 1, most: LOW_STOCK_MAX },
} as const;

/** Lists a vendor's goods by name, with price, stock and what was sold. */
export async function listVendorProducts(
  app: App,
  vendorId: string,
  query: RouteInput<typeof routes.listVendorProducts>['query'],
) {
  const list = `vendor products ${vendorId} ${query.state ?? ''} ${query.stock ?? ''} ${query.q ?? ''}`;
  const start = startOf(app, list, query.cursor);
  if (!start.ok) return start;
  const limit = query.limit ?? PAGE_DEFAULT;
  return app.db.asVendor(vendorId, async (tx) => {
    const scarcest = query.stock === undefined ? null : { stock: ownFreeStock(tx), ...SCARCE[query.stock] };
    const filter = { state: query.state ?? null, words: query.q ?? null, scarcest };
    const rows = await listOwnProducts(tx, filter, start.after, limit + 1);
    const { page, nextCursor } = cutPage(
      app,
      list,
      rows.map((row) => ({ ...row, at: row.name })),
      limit,
    );
    const figuresOf = await readFigures(
      tx,
      page.map((product) => product.id),
    );
    const items = page.map(({ at: _, ...product }) => ({ ...product, ...figuresOf(product.id) }));
    return done({ items, nextCursor } satisfies RouteOutput<typeof routes.listVendorProducts>);
  });
}

/** Reads what other modules know of a page of products: one question to each of them. */
async function readFigures(tx: VendorTx, productIds: readonly string[]) {
  const [variants, leads, sold] = await Promise.all([
    readVariants(tx, productIds),
    readLeadPictures(tx, productIds),
    countOwnPiecesSold(tx, productIds, PERIOD_DAYS),
  ]);
  const variantIds = variants.map((variant) => variant.id);
  const [stock, prices, pictures] = await Promise.all([
    readStockLevels(tx, variantIds),
    readPrices(tx, variantIds, CURRENCY),
    readPictures(tx, [...new Set(leads.values())]),
  ]);
  const stockOf = new Map(stock.map((row) => [row.variantId, row]));
  const priceOf = new Map(prices.map((row) => [row.variantId, row.amountMinor]));
  const hashOf = new Map(pictures.map((row) => [row.id, row.hash]));
  const variantsOf = Map.groupBy(variants, (variant) => variant.productId);
  return (productId: string) => {
    const own = (variantsOf.get(productId) ?? []).map((variant) => variant.id);
    const price = lowest(own.flatMap((id) => priceOf.get(id) ?? []));
    return {
      pictureHash: hashOf.get(leads.get(productId) ?? '') ?? null,
      price: price === null ? null : euros(price),
      variants: own.length,
      onHand: own.reduce((sum, id) => sum + (stockOf.get(id)?.onHand ?? 0), 0),
      held: own.reduce((sum, id) => sum + (stockOf.get(id)?.held ?? 0), 0),
      sold30Days: sold.get(productId) ?? 0,
    };
  };
}

function lowest(amounts: readonly bigint[]): bigint | null {
  return amounts.reduce<bigint | null>((low, one) => (low === null || one < low ? one : low), null);
}

import { generateMarket } from '@selvedge/demo-market';
import { refreshAllListings } from '../modules/search/index.ts';
import type { App } from '../platform/index.ts';
import { writeAfterSale } from './after-sale.ts';
import { writeCampaigns } from './campaigns.ts';
import { isSold } from './compose-order.ts';
import { writeDrops } from './drops.ts';
import { type SeededVariant, writeGoods } from './goods.ts';
import { writeOrders } from './orders.ts';
import { writePeople } from './people.ts';
import { writeReviews } from './reviews.ts';
import { writeShops } from './shops.ts';
import { writeVouchers } from './vouchers.ts';

const PRODUCTS_BATCH = 100;
const ORDERS_BATCH = 200;
const HOUR_MS = 3_600_000;

export type SeedOptions = {
  readonly products: number;
  readonly seed: number;
  readonly onProgress: (line: string) => void;
};

/** Says whether the database holds a market already. */
export async function isSeeded(app: App): Promise<boolean> {
  return (await app.db.sql`select 1 from vendors.vendor limit 1`).length > 0;
}

/** Fills an empty database with the demo market. All of it or, when it fails, nothing of what comes before the listings. */
export async function seedMarket(
  app: App,
  { products: count, seed, onProgress }: SeedOptions,
): Promise<void> {
  const asOf = new Date(Math.floor(app.clock.now().getTime() / HOUR_MS) * HOUR_MS);
  const market = generateMarket({ seed, products: count, asOf });
  const sold = new Map<string, number>();
  for (const { sku, quantity } of market.orders.filter(isSold).flatMap((order) => order.lines))
    sold.set(sku, (sold.get(sku) ?? 0) + quantity);
  const ordered = new Set(market.orders.flatMap((order) => order.lines.map((line) => line.sku)));
  await app.db.transaction(async (tx) => {
    await tx`set local statement_timeout = '120s'`;
    await tx`set local idle_in_transaction_session_timeout = '120s'`;
    const shops = await writeShops(tx, market);
    const accountIds = await writePeople(tx, market, shops.vendorIds);
    const variants = new Map<string, SeededVariant>();
    let written = 0;
    for (const batch of inBatches(market.products(), PRODUCTS_BATCH)) {
      for (const variant of await writeGoods(tx, batch, shops, (sku) => sold.get(sku) ?? 0, asOf))
        if (ordered.has(variant.sku)) variants.set(`${variant.product.vendorSlug} ${variant.sku}`, variant);
      written += batch.length;
      if (written % 2_000 === 0) onProgress(`${written} products`);
    }
    await writeCampaigns(tx, market, shops.vendorIds);
    for (const batch of inBatches(market.orders, ORDERS_BATCH))
      await writeAfterSale(tx, await writeOrders(tx, batch, market, variants, accountIds), asOf);
    await writeReviews(app, tx, { seed, asOf });
    await writeDrops(tx, market, asOf, accountIds);
    await writeVouchers(app, tx, { market, vendorIds: shops.vendorIds, asOf });
    // What went on before the market opens is no news to anybody.
    await tx`delete from platform.outbox where topic = 'stock.class_changed'`;
    onProgress(`${market.vendors.length} shops, ${written} products, ${market.orders.length} orders`);
  });
  await refreshAllListings(app, (done) => done % 5_000 === 0 && onProgress(`${done} listings`));
}

function* inBatches<Item>(items: Iterable<Item>, size: number): Iterable<Item[]> {
  let batch: Item[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

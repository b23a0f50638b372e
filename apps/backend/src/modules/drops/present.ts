import type { Drop, Picture } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';
import { readProductPictures, readProducts, readVariants } from '../catalog/index.ts';
import { readStockLevels } from '../inventory/index.ts';
import { presentPicture, readPictures } from '../media/index.ts';
import { readVendors } from '../vendors/index.ts';
import { countPlaces, type DropRow, readItems, readNow } from './views.ts';

export type Stock = { readonly free: number; readonly held: number };

/** Shows drops as the contract has them, in as many statements as for one. */
export async function presentDrops(sql: Sql, rows: readonly DropRow[]): Promise<Drop[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const items = await readItems(sql, ids);
  const productIds = [...new Set([...items.values()].flat())];
  const [products, pictures, stock, vendors, places, now] = await Promise.all([
    readProducts(sql, productIds),
    readFronts(sql, productIds),
    readStockOfProducts(sql, productIds),
    readVendors(sql, [...new Set(rows.map((row) => row.vendorId))]),
    countPlaces(sql, ids),
    readNow(sql),
  ]);
  const productOf = new Map(products.map((product) => [product.id, product]));
  const vendorOf = new Map(vendors.map((vendor) => [vendor.id, vendor]));
  return rows.flatMap((row): Drop[] => {
    const vendor = vendorOf.get(row.vendorId);
    if (vendor === undefined) return [];
    const own = items.get(row.id) ?? [];
    return [
      {
        slug: row.slug,
        title: row.title,
        words: row.words,
        vendorSlug: vendor.slug,
        vendorName: vendor.name,
        state: row.state,
        roomOpensAt: row.roomOpensAt.toISOString(),
        opensAt: row.opensAt.toISOString(),
        closesAt: row.closesAt.toISOString(),
        perAccountMax: row.perAccountMax,
        pieces: own.flatMap((id) => {
          const product = productOf.get(id);
          if (product === undefined) return [];
          return [{ slug: product.slug, name: product.name, picture: pictures.get(id) ?? null }];
        }),
        seedHash: row.seedHash,
        inRoom: places.get(row.id) ?? 0,
        stock: addStock(own.flatMap((id) => stock.get(id) ?? [])),
        now: now.toISOString(),
      },
    ];
  });
}

/** Reads what is free and what is held of a drop, over all its products. */
export async function readDropStock(sql: Sql, dropId: string): Promise<Stock> {
  const productIds = (await readItems(sql, [dropId])).get(dropId) ?? [];
  return addStock([...(await readStockOfProducts(sql, productIds)).values()]);
}

async function readStockOfProducts(sql: Sql, productIds: readonly string[]): Promise<Map<string, Stock>> {
  const variants = await readVariants(sql, productIds);
  const levels = await readStockLevels(
    sql,
    variants.map((variant) => variant.id),
  );
  const levelOf = new Map(levels.map((level) => [level.variantId, level]));
  const byProduct = Map.groupBy(variants, (variant) => variant.productId);
  return new Map(
    [...byProduct].map(([productId, own]) => {
      const known = own.flatMap(({ id }) => levelOf.get(id) ?? []);
      return [productId, addStock(known.map(({ onHand, held }) => ({ free: onHand - held, held })))];
    }),
  );
}

async function readFronts(sql: Sql, productIds: readonly string[]): Promise<Map<string, Picture>> {
  const rows = await readProductPictures(sql, productIds);
  const fronts = new Map(rows.toReversed().map((row) => [row.productId, row]));
  const ids = [...fronts.values()].map((row) => row.pictureId);
  const files = new Map((await readPictures(sql, ids)).map((file) => [file.id, file]));
  return new Map(
    [...fronts].flatMap(([productId, row]) => {
      const file = files.get(row.pictureId);
      return file === undefined ? [] : [[productId, presentPicture(file, row)]];
    }),
  );
}

function addStock(parts: readonly Stock[]): Stock {
  return parts.reduce((sum, one) => ({ free: sum.free + one.free, held: sum.held + one.held }), {
    free: 0,
    held: 0,
  });
}

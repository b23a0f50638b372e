import type { Sql } from '../../platform/index.ts';
import { readLeadPictures, readProducts } from '../catalog/index.ts';
import { readPictures } from '../media/index.ts';

export type ShownProduct = {
  readonly productSlug: string;
  readonly productName: string;
  readonly pictureHash: string | null;
};

/** Reads how products are named and pictured beside a text about them. */
export async function readShownProducts(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, ShownProduct>> {
  const ids = [...new Set(productIds)];
  if (ids.length === 0) return new Map();
  const [products, leads] = await Promise.all([readProducts(sql, ids), readLeadPictures(sql, ids)]);
  const files = leads.size === 0 ? [] : await readPictures(sql, [...new Set(leads.values())]);
  const hashOf = new Map(files.map((file) => [file.id, file.hash]));
  return new Map(
    products.map(({ id, slug, name }) => [
      id,
      { productSlug: slug, productName: name, pictureHash: hashOf.get(leads.get(id) ?? '') ?? null },
    ]),
  );
}

import type { Sql } from '../../platform/index.ts';
import { readProducts } from '../catalog/index.ts';
import { readItems } from './views.ts';

/** Gives the slugs of a drop's products. */
export async function readProductSlugs(sql: Sql, dropId: string): Promise<string[]> {
  const productIds = (await readItems(sql, [dropId])).get(dropId) ?? [];
  return (await readProducts(sql, productIds)).map((product) => product.slug);
}

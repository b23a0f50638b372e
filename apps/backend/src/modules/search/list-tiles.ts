import type { Tile } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import { readProductsBySlug } from '../catalog/index.ts';
import { readTilesById } from './views.ts';

/** Gives the tiles of products by slug, in the order asked; those not on sale are left out. */
export async function listTiles(app: App, slugs: readonly string[]): Promise<Tile[]> {
  const products = await readProductsBySlug(app.db.sql, slugs);
  const idOf = new Map(products.map((product) => [product.slug, product.id]));
  return readTilesById(
    app.db.sql,
    slugs.flatMap((slug) => idOf.get(slug) ?? []),
  );
}

import { routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { done, refuse } from '../../platform/index.ts';
import { readCategories } from '../catalog/index.ts';
import { treeOf } from './category-tree.ts';
import { listProducts } from './list-products.ts';
import { listTiles } from './list-tiles.ts';
import { viewHome } from './view-home.ts';
import { viewProduct, viewProductStock } from './view-product.ts';
import { listVendors, viewVendor } from './view-shops.ts';

export const searchRoutes = [
  serve(routes.viewHome, async (app) => done(await viewHome(app.db.sql))),
  serve(routes.listCategories, async (app) => done({ categories: treeOf(await readCategories(app.db.sql)) })),
  serve(routes.listProducts, (app, { query }) => listProducts(app, query)),
  serve(routes.listTiles, async (app, { query }) => done({ tiles: await listTiles(app, query.slugs) })),
  serve(routes.viewProduct, async (app, { params }) => {
    const product = await viewProduct(app, params.slug);
    return product === null ? refuse('product_not_found') : done(product);
  }),
  serve(routes.viewProductStock, async (app, { params }) => {
    const stock = await viewProductStock(app, params.slug);
    return stock === null ? refuse('product_not_found') : done(stock);
  }),
  serve(routes.listVendors, async (app) => done({ vendors: await listVendors(app.db.sql) })),
  serve(routes.viewVendor, async (app, { params }) => {
    const vendor = await viewVendor(app.db.sql, params.slug);
    return vendor === null ? refuse('vendor_not_found') : done(vendor);
  }),
];

import { viewProducts, viewVendors } from './modules/search/index.ts';
import type { EdgeReaders } from './platform/graphql/index.ts';

/** Where the edges of GraphQL lead: each reads all that one level of a query asks for at once. */
export const edgeReaders: EdgeReaders = {
  Product: viewProducts,
  VendorPage: (app, slugs) => viewVendors(app.db.sql, slugs),
};

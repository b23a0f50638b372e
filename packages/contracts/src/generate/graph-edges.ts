/** What an edge leads to: read many at once, by slug. */
export type EdgeTarget = 'Product' | 'VendorPage';

export type GraphEdge = {
  readonly on: string;
  readonly field: string;
  readonly to: EdgeTarget;
  /** The field of the parent that holds the slug. */
  readonly by: string;
  readonly summary: string;
};

const product = {
  field: 'product',
  to: 'Product',
  summary: 'The whole product; null when it is not on sale any more',
} as const;
const vendor = {
  field: 'vendor',
  to: 'VendorPage',
  summary: "The shop's own page; null when it has left the market",
} as const;

/** What GraphQL gives beyond REST: the ways from one thing to another, each read once for all that ask. */
export const graphEdges: readonly GraphEdge[] = [
  { on: 'Tile', by: 'slug', ...product },
  { on: 'Tile', by: 'vendorSlug', ...vendor },
  { on: 'CartLine', by: 'productSlug', ...product },
  { on: 'CartVendor', by: 'vendorSlug', ...vendor },
  { on: 'OrderLine', by: 'productSlug', ...product },
  { on: 'OrderParcel', by: 'vendorSlug', ...vendor },
  { on: 'ProductVendor', by: 'slug', ...vendor, field: 'page' },
  { on: 'VendorCard', by: 'slug', ...vendor, field: 'page' },
];

import { type Listing, type ListingQuery, PAGE_MAX } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, writeCursor } from '../../platform/index.ts';
import { readCategories, readCollectionItems, readCollections } from '../catalog/index.ts';
import { readVendorPage } from '../vendors/index.ts';
import { breadcrumbOf, subcategoriesOf } from './category-tree.ts';
import { facetsOf } from './facets.ts';
import type { Scope } from './listing-query.ts';
import { LISTING_CURRENCY } from './refresh-listings.ts';
import { readCategoryCounts, readFacets, readTiles, readTotals } from './views.ts';

const PAGE_DEFAULT = 48;

type Heading = Pick<Listing, 'title' | 'standfirst' | 'breadcrumb' | 'subcategories'> & {
  readonly scope: Scope;
};
type Missing = 'category_not_found' | 'vendor_not_found' | 'not_found';

/** Lists products of a category, a shop, a collection or by words, with facets. Refuses what does not exist and cursors of other lists. */
export async function listProducts(app: App, query: ListingQuery) {
  const { cursor, limit = PAGE_DEFAULT, ...filters } = query;
  const list = `listing ${JSON.stringify(Object.entries(filters).toSorted())}`;
  const after = cursor === undefined ? null : readCursor(app.config.keys.cursorSecret, list, cursor);
  if (cursor !== undefined && after === null) return refuse('invalid_cursor');
  const heading = await readHeading(app, query);
  if (typeof heading === 'string') return refuse(heading);
  const { scope, ...shown } = heading;
  const [rows, totals, facets] = await Promise.all([
    readTiles(app.db.sql, scope, query, after, limit + 1),
    readTotals(app.db.sql, scope, query),
    readFacets(app.db.sql, scope, query),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const money = (minor: bigint) => ({ minor: minor.toString(), currency: LISTING_CURRENCY }) as const;
  return done({
    ...shown,
    total: totals.total,
    items: page.map((row) => row.tile),
    nextCursor:
      rows.length > limit && last !== undefined
        ? writeCursor(app.config.keys.cursorSecret, list, last.key)
        : null,
    facets: facetsOf(facets, query),
    priceRange:
      totals.min === null || totals.max === null ? null : { min: money(totals.min), max: money(totals.max) },
  } satisfies Listing);
}

async function readHeading(app: App, query: ListingQuery): Promise<Heading | Missing> {
  const nothing = { breadcrumb: [], subcategories: [] };
  const everywhere: Scope = { categoryPath: null, vendorSlug: null, productIds: null };
  if (query.collection !== undefined) return collectionHeading(app, query.collection);
  if (query.category !== undefined) return categoryHeading(app, query.category, query.vendor ?? null);
  if (query.vendor !== undefined) {
    const vendor = await readVendorPage(app.db.sql, query.vendor);
    if (vendor === null) return 'vendor_not_found';
    return {
      ...nothing,
      title: vendor.name,
      standfirst: vendor.tagline,
      scope: { ...everywhere, vendorSlug: vendor.slug },
    };
  }
  return {
    ...nothing,
    title: query.q === undefined || query.q === '' ? 'All pieces' : query.q,
    standfirst: '',
    scope: everywhere,
  };
}

async function categoryHeading(
  app: App,
  path: string,
  vendorSlug: string | null,
): Promise<Heading | Missing> {
  const [categories, counts] = await Promise.all([
    readCategories(app.db.sql),
    readCategoryCounts(app.db.sql),
  ]);
  const category = categories.find((row) => row.path === path);
  if (category === undefined) return 'category_not_found';
  return {
    title: category.name,
    standfirst: category.description,
    breadcrumb: breadcrumbOf(categories, path),
    subcategories: subcategoriesOf(categories, counts, path),
    scope: { categoryPath: path, vendorSlug, productIds: null },
  };
}

async function collectionHeading(app: App, slug: string): Promise<Heading | Missing> {
  const collection = (await readCollections(app.db.sql)).find((one) => one.slug === slug);
  if (collection === undefined) return 'not_found';
  const items = await readCollectionItems(app.db.sql, [collection.id], PAGE_MAX);
  const scope = { categoryPath: null, vendorSlug: null, productIds: items.get(collection.id) ?? [] };
  return {
    title: collection.title,
    standfirst: collection.standfirst,
    breadcrumb: [],
    subcategories: [],
    scope,
  };
}

import { z } from 'zod';
import {
  CategoryPath,
  Cursor,
  HexColour,
  Instant,
  Money,
  PageLimit,
  Picture,
  Slug,
  StockClass,
  Uuid,
} from './common.ts';
import { route } from './route.ts';

export type CategoryNode = { path: string; name: string; description: string; children: CategoryNode[] };
export const CategoryNode: z.ZodType<CategoryNode> = z
  .strictObject({
    path: CategoryPath,
    name: z.string(),
    description: z.string(),
    get children() {
      return z.array(CategoryNode);
    },
  })
  .meta({ id: 'CategoryNode' });

export const TileColour = z
  .strictObject({ name: z.string(), hex: HexColour, picture: Picture, secondPicture: Picture.nullable() })
  .meta({ id: 'TileColour' });

/** A product as a grid shows it: one tile whatever its colours. */
export const Tile = z
  .strictObject({
    id: Uuid,
    slug: Slug,
    name: z.string(),
    vendorSlug: Slug,
    vendorName: z.string(),
    price: Money,
    priceVaries: z.boolean(),
    compareAt: Money.nullable(),
    colours: z.array(TileColour),
    stock: StockClass,
    publishedAt: Instant,
    rating: z.strictObject({ average: z.number(), count: z.int() }).meta({ id: 'TileRating' }).nullable(),
  })
  .meta({ id: 'Tile' });
export type Tile = z.infer<typeof Tile>;

export const listingSorts = ['popular', 'newest', 'price_up', 'price_down'] as const;

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : given.split(',')).filter((value) => value !== ''))
  .pipe(z.array(z.string().max(60)).max(30));
const minor = z.coerce.number().int().min(0).max(100_000_000);

/** Inside a facet any of the values, across facets all of them. Several values are given as `a,b` or repeated. */
export const ListingQuery = z.strictObject({
  category: CategoryPath.optional(),
  vendor: Slug.optional(),
  collection: Slug.optional(),
  q: z.string().trim().max(120).optional(),
  colour: several.optional(),
  size: several.optional(),
  material: several.optional(),
  garment: several.optional(),
  seller: several.optional(),
  priceMin: minor.optional(),
  priceMax: minor.optional(),
  reduced: z.enum(['true']).optional(),
  sort: z.enum(listingSorts).optional(),
  cursor: Cursor.optional(),
  limit: PageLimit.optional(),
});
export type ListingQuery = z.infer<typeof ListingQuery>;

export const FacetValue = z
  .strictObject({ value: z.string(), label: z.string(), count: z.int(), hex: HexColour.nullable() })
  .meta({
    id: 'FacetValue',
    description: 'count: products if this value were added to the other facets as they are',
  });
export const Facet = z
  .strictObject({
    key: z.enum(['colour', 'size', 'material', 'garment', 'seller']),
    label: z.string(),
    values: z.array(FacetValue),
  })
  .meta({ id: 'Facet' });
export type Facet = z.infer<typeof Facet>;

export const Listing = z
  .strictObject({
    title: z.string(),
    standfirst: z.string(),
    breadcrumb: z.array(z.strictObject({ path: CategoryPath, name: z.string() }).meta({ id: 'Breadcrumb' })),
    subcategories: z.array(
      z.strictObject({ path: CategoryPath, name: z.string(), count: z.int() }).meta({ id: 'Subcategory' }),
    ),
    total: z.int(),
    items: z.array(Tile),
    nextCursor: Cursor.nullable(),
    facets: z.array(Facet),
    priceRange: z.strictObject({ min: Money, max: Money }).meta({ id: 'PriceRange' }).nullable(),
  })
  .meta({ id: 'Listing' });
export type Listing = z.infer<typeof Listing>;

export const listProducts = route({
  name: 'listProducts',
  method: 'GET',
  path: '/v1/listing',
  area: 'browse',
  summary: 'Products by category, shop, collection or words, with facets and their counts',
  access: 'public',
  query: ListingQuery,
  response: Listing,
  errors: ['category_not_found', 'vendor_not_found', 'not_found', 'invalid_cursor'],
  graphql: 'query',
  cacheSeconds: 30,
});

export const listCategories = route({
  name: 'listCategories',
  method: 'GET',
  path: '/v1/categories',
  area: 'browse',
  summary: 'The whole taxonomy as a tree',
  access: 'public',
  response: z.strictObject({ categories: z.array(CategoryNode) }).meta({ id: 'CategoryTree' }),
  errors: [],
  graphql: 'query',
  cacheSeconds: 300,
});

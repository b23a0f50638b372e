import { z } from 'zod';
import { Instant, Money, Picture, Slug, StockClass } from './common.ts';
import { Tile } from './listing.ts';
import { route } from './route.ts';

/** The most pieces one wishlist holds. */
export const WISHLIST_MAX = 200;
/** How many pieces a browser remembers having looked at. */
export const RECENT_MAX = 20;

export const WishlistItem = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    vendorSlug: Slug,
    vendorName: z.string(),
    colour: z.string().nullable(),
    picture: Picture.nullable(),
    price: Money.nullable().meta({
      description: 'Of the cheapest size; null when it is not for sale any more',
    }),
    seenPrice: Money.meta({ description: 'What it was when it was put here' }),
    stock: StockClass,
    sizes: z.array(
      z
        .strictObject({ variantId: z.uuid(), size: z.string(), stock: StockClass })
        .meta({ id: 'WishlistSize' }),
    ),
    addedAt: Instant,
  })
  .meta({ id: 'WishlistItem' });
export type WishlistItem = z.infer<typeof WishlistItem>;

export const Wishlist = z
  .strictObject({
    items: z.array(WishlistItem),
    shareToken: z
      .string()
      .nullable()
      .meta({ description: 'Opens the list, to read it, for whoever holds it' }),
  })
  .meta({ id: 'Wishlist' });
export type Wishlist = z.infer<typeof Wishlist>;

const own = { area: 'cart', access: 'bag' } as const;
const Slugs = z.strictObject({ slugs: z.array(Slug) }).meta({ id: 'WishlistSlugs' });

export const viewWishlist = route({
  ...own,
  name: 'viewWishlist',
  method: 'GET',
  path: '/v1/wishlist',
  summary: "The account's wishlist, or this browser's, last added first",
  response: Wishlist,
  errors: [],
  graphql: 'query',
});

export const viewWishlistSlugs = route({
  ...own,
  name: 'viewWishlistSlugs',
  method: 'GET',
  path: '/v1/wishlist/slugs',
  summary: 'Only which pieces are on it: what the hearts of a page ask',
  response: Slugs,
  errors: [],
});

export const addToWishlist = route({
  ...own,
  name: 'addToWishlist',
  method: 'PUT',
  path: '/v1/wishlist/items/:slug',
  summary: 'Put a piece on the wishlist. Again changes nothing but the colour',
  params: z.strictObject({ slug: Slug }),
  body: z.strictObject({ colour: z.string().max(60).nullable() }),
  response: Slugs,
  errors: ['product_not_found', 'wishlist_full'],
  graphql: 'mutation',
});

export const removeFromWishlist = route({
  ...own,
  name: 'removeFromWishlist',
  method: 'DELETE',
  path: '/v1/wishlist/items/:slug',
  summary: 'Take a piece off the wishlist',
  params: z.strictObject({ slug: Slug }),
  response: Slugs,
  errors: [],
  graphql: 'mutation',
});

export const viewSharedWishlist = route({
  name: 'viewSharedWishlist',
  method: 'GET',
  path: '/v1/shared-wishlists/:token',
  area: 'browse',
  access: 'public',
  summary: 'A wishlist somebody shared, to read',
  params: z.strictObject({ token: z.string().regex(/^[0-9a-f-]{36}\.[A-Za-z0-9_-]{22}$/) }),
  response: z.strictObject({ items: z.array(WishlistItem) }).meta({ id: 'SharedWishlist' }),
  errors: ['wishlist_not_found'],
});

export const listTiles = route({
  name: 'listTiles',
  method: 'GET',
  path: '/v1/tiles',
  area: 'browse',
  access: 'public',
  summary:
    'Tiles of some pieces, in the order asked; those not on sale are left out. For what a browser remembers',
  query: z.strictObject({
    slugs: z
      .string()
      .max(RECENT_MAX * 121)
      .transform((given) => given.split(',').filter((slug) => slug !== ''))
      .pipe(z.array(Slug).min(1).max(RECENT_MAX)),
  }),
  response: z.strictObject({ tiles: z.array(Tile) }).meta({ id: 'TileList' }),
  errors: [],
  cacheSeconds: 30,
});

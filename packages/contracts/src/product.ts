import { z } from 'zod';
import { Audience, HexColour, Instant, Money, Picture, Slug, StockClass, Uuid } from './common.ts';
import { DropState } from './drops.ts';
import { Tile } from './listing.ts';
import { route } from './route.ts';
import { DeliveryMethod } from './vendors.ts';

export const Variant = z
  .strictObject({
    id: Uuid,
    sku: z.string(),
    colour: z.string(),
    size: z.string(),
    price: Money,
    compareAt: Money.nullable(),
    stock: StockClass,
    left: z.int().nullable().meta({ description: 'How many are left, told only when few are' }),
    perBuyer: z.int().nullable().meta({ description: 'How many one buyer may have; null: no limit' }),
  })
  .meta({ id: 'Variant' });
export type Variant = z.infer<typeof Variant>;

export const ProductColour = z
  .strictObject({ name: z.string(), family: z.string(), hex: HexColour, pictures: z.array(Picture) })
  .meta({ id: 'ProductColour' });

export const ProductDrop = z
  .strictObject({
    slug: Slug,
    title: z.string(),
    state: DropState,
    roomOpensAt: Instant,
    opensAt: Instant,
    closesAt: Instant,
    perAccountMax: z.int(),
  })
  .meta({ id: 'ProductDrop', description: 'The drop a product is part of: only who is admitted may buy it' });
export type ProductDrop = z.infer<typeof ProductDrop>;

export const Product = z
  .strictObject({
    id: Uuid,
    slug: Slug,
    name: z.string(),
    description: z.string(),
    audience: Audience,
    garment: z.string(),
    material: z.string(),
    composition: z.string(),
    fabricWeightGsm: z.int().nullable(),
    fit: z.string(),
    care: z.array(z.string()),
    origin: z.string(),
    modelNote: z.string(),
    sizeSystem: z.string(),
    sizes: z.array(z.string()).meta({ description: 'In the order people expect' }),
    colours: z.array(ProductColour),
    variants: z.array(Variant),
    publishedAt: Instant,
    breadcrumb: z.array(z.strictObject({ path: z.string(), name: z.string() })),
    vendor: z
      .strictObject({
        slug: Slug,
        name: z.string(),
        city: z.string(),
        country: z.string(),
        returnsDays: z.int(),
        dispatchDays: z.int(),
        delivery: z.array(DeliveryMethod),
      })
      .meta({ id: 'ProductVendor' }),
    drop: ProductDrop.nullable(),
    alsoLike: z.array(Tile),
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof Product>;

export const VariantStock = z
  .strictObject({
    variantId: Uuid,
    stock: StockClass,
    left: z.int().nullable(),
    perBuyer: z.int().nullable(),
    price: Money,
    compareAt: Money.nullable(),
  })
  .meta({ id: 'VariantStock' });
export type VariantStock = z.infer<typeof VariantStock>;

export const viewProduct = route({
  name: 'viewProduct',
  method: 'GET',
  path: '/v1/products/:slug',
  area: 'browse',
  summary: 'A product with its colours, sizes, prices and stock',
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  response: Product,
  errors: ['product_not_found'],
  graphql: 'query',
  cacheSeconds: 30,
});

export const viewProductStock = route({
  name: 'viewProductStock',
  method: 'GET',
  path: '/v1/products/:slug/stock',
  area: 'browse',
  summary: 'Stock and price of each variant as they are now',
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  response: z
    .strictObject({ variants: z.array(VariantStock), drop: ProductDrop.nullable() })
    .meta({ id: 'ProductStock' }),
  errors: ['product_not_found'],
  graphql: 'query',
  cacheSeconds: 5,
});

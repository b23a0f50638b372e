import { z } from 'zod';
import { FocalPoint, HexColour, Slug, Uuid, Version } from './common.ts';
import { route } from './route.ts';

/** The most pictures of one colour of a product. */
export const PICTURES_PER_COLOUR_MAX = 12;
/** The longest description of a picture. */
export const ALT_MAX = 250;
const COLOURS_MAX = 40;

/**
 * Bringing a picture: its bytes are the whole body of a POST. It stands outside the routes, which speak JSON. The same file
 * sent again is the same picture.
 */
export const pictureUpload = {
  path: '/v1/vendor/pictures',
  bytesMax: 20 * 1024 * 1024,
  pixelsMax: 50_000_000,
  /** Of the longer side. */
  sideMax: 12_000,
  /** Of the shorter side: less looks blurred on a product page. */
  sideMin: 400,
  types: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
} as const;

/** A picture as its shop works with it. */
export const OwnPicture = z
  .strictObject({
    pictureId: Uuid,
    hash: z.string().regex(/^[0-9a-f]{32}$/),
    width: z.int(),
    height: z.int(),
    colour: HexColour,
    placeholder: z.string().nullable().meta({ description: 'Base64 of a WebP a few pixels wide' }),
  })
  .meta({ id: 'OwnPicture' });
export type OwnPicture = z.infer<typeof OwnPicture>;

export const pictureViews = ['front', 'back', 'detail', 'worn', 'other'] as const;
const shown = {
  view: z.enum(pictureViews),
  alt: z
    .string()
    .trim()
    .max(ALT_MAX)
    .meta({ description: 'What it shows, for those who do not see it. A piece on sale needs it' }),
  focal: FocalPoint,
};

export const ProductPicture = z
  .strictObject({ ...OwnPicture.shape, ...shown })
  .meta({ id: 'ProductPicture' });
export type ProductPicture = z.infer<typeof ProductPicture>;

export const ProductPictures = z
  .strictObject({
    productId: Uuid,
    slug: Slug,
    name: z.string(),
    state: z.enum(['draft', 'in_review', 'live', 'archived']),
    version: Version,
    colours: z.array(
      z
        .strictObject({ colourId: Uuid, name: z.string(), hex: HexColour, pictures: z.array(ProductPicture) })
        .meta({ id: 'ColourPictures' }),
    ),
  })
  .meta({ id: 'ProductPictures' });
export type ProductPictures = z.infer<typeof ProductPictures>;

export const viewProductPictures = route({
  name: 'viewProductPictures',
  method: 'GET',
  path: '/v1/vendor/products/:id/pictures',
  area: 'vendor',
  summary: 'The pictures of a product, colour by colour, in their order',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  response: ProductPictures,
  errors: ['product_not_found'],
});

export const saveProductPictures = route({
  name: 'saveProductPictures',
  method: 'PUT',
  path: '/v1/vendor/products/:id/pictures',
  area: 'vendor',
  summary: 'Set the pictures of a product: which, in which order, how described and cropped',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({
    version: Version,
    colours: z
      .array(
        z
          .strictObject({
            colourId: Uuid,
            pictures: z
              .array(z.strictObject({ pictureId: Uuid, ...shown }).meta({ id: 'PictureChoice' }))
              .max(PICTURES_PER_COLOUR_MAX),
          })
          .meta({ id: 'ColourPictureChoice' }),
      )
      .min(1)
      .max(COLOURS_MAX),
  }),
  response: ProductPictures,
  errors: [
    'product_not_found',
    'picture_not_found',
    'version_conflict',
    'colours_incomplete',
    'picture_twice',
    'alt_text_missing',
    'picture_missing',
  ],
});

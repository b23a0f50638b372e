import { currencies } from '@selvedge/money';
import { z } from 'zod';

/** Wire shapes shared by every module. Objects are strict: an unknown field is refused, never ignored. */

export const Uuid = z.uuid();
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(120);
export const CategoryPath = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+){0,4}$/)
  .max(200);
export const Instant = z.iso.datetime({ offset: true }).meta({ description: 'RFC 3339 time in UTC' });
export const Day = z.iso.date();
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'a two-letter country code');
export const CurrencyCode = z
  .enum(Object.keys(currencies) as [keyof typeof currencies]) // the keys of the table, which holds one at least
  .meta({ id: 'CurrencyCode' });
export const HexColour = z.string().regex(/^#[0-9A-Fa-f]{6}$/);
export const Version = z
  .int()
  .positive()
  .meta({ description: 'The version that was read; an older one is refused' });

/** Minor units as text, so that no amount passes through a float on its way. */
export const Money = z
  .strictObject({
    minor: z.string().regex(/^-?\d{1,19}$/, 'whole minor units as text'),
    currency: CurrencyCode,
  })
  .meta({ id: 'Money', description: 'An amount in minor units (cents for EUR), as text' });
export type Money = z.infer<typeof Money>;

const Per100 = z.int().min(0).max(100);
export const FocalPoint = z.strictObject({ x: Per100, y: Per100 }).meta({
  id: 'FocalPoint',
  description: 'What stays in sight of a cropped picture, per cent from its left and top',
});
export type FocalPoint = z.infer<typeof FocalPoint>;

export const Picture = z
  .strictObject({
    hash: z.string().regex(/^[0-9a-f]{32}$/),
    view: z.enum(['front', 'back', 'detail', 'worn', 'other']),
    alt: z.string(),
    width: z.int(),
    height: z.int(),
    colour: HexColour.meta({ description: 'Shown while the picture loads' }),
    placeholder: z.string().optional().meta({ description: 'Base64 of a WebP a few pixels wide' }),
    focal: FocalPoint.optional().meta({
      description: 'What stays in sight when it is cropped; else the middle',
    }),
  })
  .meta({
    id: 'Picture',
    description:
      'Served at /media/{hash}/{width}.{avif|webp|jpg}, or without the ending in what the Accept header prefers',
  });
export type Picture = z.infer<typeof Picture>;

/** The widths our pages ask for, pixels: made when a picture is brought. */
export const pictureWidths = [160, 240, 320, 480, 640, 828, 1080, 1600] as const;
/** The other widths a picture can be had in, pixels: made when somebody asks. */
export const rarePictureWidths = [
  32, 64, 96, 128, 200, 256, 400, 560, 720, 960, 1200, 1280, 1440, 1920, 2400,
] as const;
export const pictureFormats = ['avif', 'webp', 'jpg'] as const;

export const Cursor = z
  .string()
  .max(400)
  .meta({ description: 'Opaque and signed; taken from a previous answer' });
/** The most items one page of a list gives. */
export const PAGE_MAX = 96;
export const PageLimit = z.coerce.number().int().min(1).max(PAGE_MAX);

/** One page of a list: its items and the cursor of the next page, absent on the last. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: Cursor.nullable() }).meta({ id });
}

export const StockClass = z.enum(['in_stock', 'low', 'out']).meta({ id: 'StockClass' });
export type StockClass = z.infer<typeof StockClass>;
export const Audience = z.enum(['women', 'men', 'kids', 'unisex']).meta({ id: 'Audience' });
export const Nothing = z.strictObject({});

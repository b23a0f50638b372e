import { z } from 'zod';
import { CountryCode, HexColour, Money, Picture, Slug } from './common.ts';
import { route } from './route.ts';

export const VendorLook = z
  .strictObject({ paper: HexColour, accent: HexColour, ink: HexColour })
  .meta({ id: 'VendorLook', description: "The tints of the shop's own pages and pictures" });

export const VendorCard = z
  .strictObject({
    slug: Slug,
    name: z.string(),
    tagline: z.string(),
    city: z.string(),
    country: CountryCode,
    look: VendorLook,
    picture: Picture.nullable(),
    productCount: z.int(),
  })
  .meta({ id: 'VendorCard' });
export type VendorCard = z.infer<typeof VendorCard>;

export const DeliveryCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens')
  .max(40)
  .meta({ id: 'DeliveryCode', description: "A shop's own name for a way to send, such as `standard`" });

export const DeliveryMethod = z
  .strictObject({
    code: DeliveryCode,
    name: z.string(),
    price: Money,
    freeOver: Money.nullable(),
    minDays: z.int(),
    maxDays: z.int(),
  })
  .meta({ id: 'DeliveryMethod', description: 'Days are working days from dispatch to door' });

export const VendorPage = z
  .strictObject({
    ...VendorCard.shape,
    story: z.array(z.string()).meta({ description: 'Paragraphs' }),
    founded: z.int().nullable(),
    returnsDays: z.int(),
    dispatchDays: z.int(),
    delivery: z.array(DeliveryMethod),
    trader: z.strictObject({
      legalName: z.string(),
      address: z.string(),
      registerNumber: z.string(),
      vatNumber: z.string(),
      email: z.string(),
    }),
  })
  .meta({ id: 'VendorPage' });
export type VendorPage = z.infer<typeof VendorPage>;

export const listVendors = route({
  name: 'listVendors',
  method: 'GET',
  path: '/v1/vendors',
  area: 'browse',
  summary: 'All shops of the market, by name',
  access: 'public',
  response: z.strictObject({ vendors: z.array(VendorCard) }).meta({ id: 'VendorList' }),
  errors: [],
  graphql: 'query',
  cacheSeconds: 60,
});

export const viewVendor = route({
  name: 'viewVendor',
  method: 'GET',
  path: '/v1/vendors/:slug',
  area: 'browse',
  summary: "A shop's own page: story, delivery, returns, who it is in law",
  access: 'public',
  params: z.strictObject({ slug: Slug }),
  response: VendorPage,
  errors: ['vendor_not_found'],
  graphql: 'query',
  cacheSeconds: 60,
});

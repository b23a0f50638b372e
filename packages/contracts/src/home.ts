import { z } from 'zod';
import { Picture, Slug } from './common.ts';
import { Tile } from './listing.ts';
import { route } from './route.ts';
import { VendorCard } from './vendors.ts';

export const Campaign = z
  .strictObject({
    slug: Slug,
    title: z.string(),
    standfirst: z.string(),
    picture: Picture.nullable(),
    tiles: z.array(Tile),
  })
  .meta({
    id: 'Campaign',
    description: 'An editorial collection; its products are at /v1/listing?collection=',
  });
export type Campaign = z.infer<typeof Campaign>;

export const Home = z
  .strictObject({
    campaigns: z.array(Campaign),
    newest: z.array(Tile),
    popular: z.array(Tile),
    vendors: z.array(VendorCard),
  })
  .meta({ id: 'Home' });
export type Home = z.infer<typeof Home>;

export const viewHome = route({
  name: 'viewHome',
  method: 'GET',
  path: '/v1/home',
  area: 'browse',
  summary: 'What the home page shows: campaigns, new and loved pieces, shops',
  access: 'public',
  response: Home,
  errors: [],
  graphql: 'query',
  cacheSeconds: 60,
});

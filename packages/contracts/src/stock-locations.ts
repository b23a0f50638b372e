import { z } from 'zod';
import { CountryCode, Uuid, Version } from './common.ts';
import { route } from './route.ts';

export const StockLocation = z
  .strictObject({
    id: Uuid,
    name: z.string(),
    city: z.string(),
    country: CountryCode,
    priority: z.int().meta({ description: 'Orders take from the lowest first' }),
    state: z.enum(['open', 'closed']),
    version: Version,
    variants: z.int().meta({ description: 'Variants that lie there' }),
    onHand: z.int(),
    held: z.int(),
  })
  .meta({ id: 'StockLocation' });
export type StockLocation = z.infer<typeof StockLocation>;

const LocationBody = {
  name: z.string().trim().min(1).max(80),
  city: z.string().trim().min(1).max(80),
  country: CountryCode,
  priority: z.int().min(0).max(1000),
};

export const createLocation = route({
  name: 'createLocation',
  method: 'POST',
  path: '/v1/vendor/locations',
  area: 'vendor',
  summary: 'Open a location: somewhere goods lie and are sent from',
  access: 'vendor',
  body: z.strictObject(LocationBody),
  response: StockLocation,
  status: 201,
  errors: ['location_name_taken'],
  graphql: 'mutation',
});

export const changeLocation = route({
  name: 'changeLocation',
  method: 'PUT',
  path: '/v1/vendor/locations/:id',
  area: 'vendor',
  summary: 'Rename or move a location, or change which one orders take from first',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  body: z.strictObject({ ...LocationBody, version: Version }),
  response: StockLocation,
  errors: ['location_not_found', 'location_closed', 'location_name_taken', 'version_conflict'],
  graphql: 'mutation',
});

export const closeLocation = route({
  name: 'closeLocation',
  method: 'DELETE',
  path: '/v1/vendor/locations/:id',
  area: 'vendor',
  summary: 'Close a location that is empty; its ledger stays',
  access: 'vendor',
  params: z.strictObject({ id: Uuid }),
  response: StockLocation,
  errors: ['location_not_found', 'location_not_empty'],
  graphql: 'mutation',
});

import { randomUUID } from 'node:crypto';
import type { Market } from '@selvedge/demo-market';
import type { Tx } from '../platform/index.ts';
import { insertRows } from './rows.ts';

type Vendors = readonly (Market['vendors'][number] & { readonly id: string })[];

/** Writes where vendors send from and to, and how: origins, zones, countries, methods. */
export async function writeDelivery(tx: Tx, vendors: Vendors): Promise<void> {
  await insertRows(
    tx,
    'shipping.origin',
    'vendor_id uuid, name text, line1 text, postcode text, city text, country char(2)',
    vendors.map(({ id, name, origin }) => ({ vendor_id: id, name, ...origin })),
  );
  const zones = vendors.flatMap((vendor) =>
    vendor.zones.map((zone, position) => ({ ...zone, id: randomUUID(), vendor_id: vendor.id, position })),
  );
  await insertRows(tx, 'shipping.zone', 'id uuid, vendor_id uuid, name text, position int', zones);
  await insertRows(
    tx,
    'shipping.zone_country',
    'vendor_id uuid, country char(2), zone_id uuid',
    zones.flatMap(({ id, vendor_id, countries }) =>
      countries.map((country) => ({ vendor_id, country, zone_id: id })),
    ),
  );
  await insertRows(
    tx,
    'shipping.method',
    'vendor_id uuid, zone_id uuid, code text, name text, kind text, price_minor bigint, free_over_minor bigint, brackets jsonb, carrier_service text, handling_minor bigint, currency char(3), min_days int, max_days int, position int',
    zones.flatMap(({ id, vendor_id, methods }) =>
      methods.map((method, position) => ({
        ...method,
        vendor_id,
        zone_id: id,
        price_minor: method.priceMinor,
        free_over_minor: method.freeOverMinor,
        brackets: method.brackets.map((one) => ({ ...one, priceMinor: String(one.priceMinor) })),
        carrier_service: method.carrierService,
        handling_minor: method.handlingMinor,
        currency: 'EUR',
        min_days: method.minDays,
        max_days: method.maxDays,
        position,
      })),
    ),
  );
}

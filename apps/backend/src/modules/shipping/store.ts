import { jsonb, type Sql, type Tx, type VendorTx } from '../../platform/index.ts';
import type { Terms } from './rates.ts';

/** One way a vendor sends to one of its zones. Days are working days on the way. */
export type Method = Terms & {
  readonly vendorId: string;
  readonly zoneId: string;
  readonly zonePosition: number;
  readonly countries: readonly string[];
  readonly code: string;
  readonly name: string;
  readonly carrierService: string | null;
  readonly minDays: number;
  readonly maxDays: number;
};

type StoredBrackets = readonly { readonly upToGrams: number; readonly priceMinor: string }[];
type MethodRow = Omit<Method, 'brackets'> & { readonly brackets: StoredBrackets };

/** The most delivery methods a vendor offers in one currency, in all its zones. */
const METHODS_PER_VENDOR_MAX = 72;
const ZONES_MAX = 12;

/** Reads how vendors send, home zone first, each zone's methods in the vendor's own order. */
export async function readMethods(
  sql: Sql,
  vendorIds: readonly string[],
  currency: string,
): Promise<Method[]> {
  const rows = await sql<MethodRow[]>`
    select m.vendor_id as "vendorId", m.zone_id as "zoneId", z.position as "zonePosition", m.code, m.name, m.kind,
           m.price_minor as "priceMinor", m.free_over_minor as "freeOverMinor", m.brackets, m.carrier_service as "carrierService",
           m.handling_minor as "handlingMinor", m.min_days as "minDays", m.max_days as "maxDays",
           coalesce((select array_agg(c.country order by c.country) from shipping.zone_country c where c.zone_id = z.id), '{}') as countries
      from shipping.method m join shipping.zone z on z.id = m.zone_id
     where m.vendor_id = any (${vendorIds as string[]}::uuid[]) and m.currency = ${currency}
     order by m.vendor_id, z.position, z.name, m.position, m.price_minor limit ${vendorIds.length * METHODS_PER_VENDOR_MAX}`;
  return rows.map((row) => ({
    ...row,
    brackets: row.brackets.map((one) => ({ upToGrams: one.upToGrams, priceMinor: BigInt(one.priceMinor) })),
  }));
}

export type Zone = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly countries: readonly string[];
};

/** Reads a vendor's zones in its own order. */
export function readZones(sql: Sql, vendorId: string): Promise<Zone[]> {
  return sql<Zone[]>`
    select z.id, z.name, z.version,
           coalesce((select array_agg(c.country order by c.country) from shipping.zone_country c where c.zone_id = z.id), '{}') as countries
      from shipping.zone z where z.vendor_id = ${vendorId} order by z.position, z.name limit ${ZONES_MAX}`;
}

/** Locks all zones of a vendor: whoever changes one sees the countries and names of the others. */
export function lockZones(
  tx: VendorTx,
  vendorId: string,
): Promise<{ id: string; name: string; version: number }[]> {
  return tx<{ id: string; name: string; version: number }[]>`
    select id, name, version from shipping.zone where vendor_id = ${vendorId} order by id limit ${ZONES_MAX} for update`;
}

/** Gives those of some countries that stand in another zone of the vendor. */
export async function countriesElsewhere(
  tx: VendorTx,
  zoneId: string,
  countries: readonly string[],
): Promise<string[]> {
  const rows = await tx<{ country: string }[]>`
    select country from shipping.zone_country
     where zone_id <> ${zoneId} and country = any (${countries as string[]}::text[]) order by country`;
  return rows.map((row) => row.country);
}

export type ZoneDraft = {
  readonly id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly position: number;
  readonly countries: readonly string[];
  readonly currency: string;
  readonly methods: readonly Omit<Method, 'vendorId' | 'zoneId' | 'zonePosition' | 'countries'>[];
};

/** Writes a zone with its countries and methods in place of what it was. */
export async function replaceZone(tx: VendorTx, zone: ZoneDraft): Promise<void> {
  await tx`
    insert into shipping.zone (id, vendor_id, name, position) values (${zone.id}, ${zone.vendorId}, ${zone.name}, ${zone.position})
    on conflict (id) do update set name = excluded.name, version = shipping.zone.version + 1`;
  await tx`delete from shipping.zone_country where zone_id = ${zone.id}`;
  await tx`
    insert into shipping.zone_country (vendor_id, country, zone_id)
    select ${zone.vendorId}, country, ${zone.id} from unnest(${zone.countries as string[]}::text[]) country`;
  await tx`delete from shipping.method where zone_id = ${zone.id}`;
  await tx`
    insert into shipping.method (vendor_id, zone_id, code, name, kind, price_minor, free_over_minor, brackets, carrier_service,
                                 handling_minor, currency, min_days, max_days, position)
    select ${zone.vendorId}, ${zone.id}, m.code, m.name, m.kind, m."priceMinor", m."freeOverMinor", m.brackets, m."carrierService",
           m."handlingMinor", ${zone.currency}, m."minDays", m."maxDays", m.position
      from jsonb_to_recordset(${jsonb(
        tx,
        zone.methods.map((method, position) => ({ ...method, position })),
      )}) m(code text, name text, kind text, "priceMinor" bigint, "freeOverMinor" bigint, brackets jsonb, "carrierService" text,
            "handlingMinor" bigint, "minDays" int, "maxDays" int, position int)`;
}

/** Removes a zone; its countries and methods go with it. Gives false when the vendor has none of that id. */
export async function deleteZone(tx: VendorTx, zoneId: string): Promise<boolean> {
  const gone = await tx`delete from shipping.zone where id = ${zoneId} returning 1`;
  return gone.length === 1;
}

/** Where parcels start. */
export type Origin = {
  readonly name: string;
  readonly line1: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string | null;
};

export async function readOrigins(sql: Sql, vendorIds: readonly string[]): Promise<Map<string, Origin>> {
  const rows = await sql<(Origin & { vendorId: string })[]>`
    select vendor_id as "vendorId", name, line1, postcode, city, country, phone
      from shipping.origin where vendor_id = any (${vendorIds as string[]}::uuid[])`;
  return new Map(rows.map(({ vendorId, ...origin }) => [vendorId, origin]));
}

export async function saveOrigin(tx: VendorTx, vendorId: string, o: Origin): Promise<void> {
  await tx`
    insert into shipping.origin (vendor_id, name, line1, postcode, city, country, phone)
    values (${vendorId}, ${o.name}, ${o.line1}, ${o.postcode}, ${o.city}, ${o.country}, ${o.phone})
    on conflict (vendor_id) do update set name = excluded.name, line1 = excluded.line1, postcode = excluded.postcode,
      city = excluded.city, country = excluded.country, phone = excluded.phone`;
}

/** Which quote is meant: a vendor's parcel of a weight to a country. */
export type QuoteKey = { readonly vendorId: string; readonly country: string; readonly weightGrams: number };
export type RateQuote = QuoteKey & {
  readonly service: string;
  readonly priceMinor: bigint | null;
  readonly freshUntil: Date;
};
const SERVICES_MAX = 40;

/** Reads the quotes of some keys that still count at a moment. One statement, whatever the number of keys. */
export function readQuotesOf(
  sql: Sql,
  keys: readonly QuoteKey[],
  { currency, at }: { currency: string; at: Date },
): Promise<RateQuote[]> {
  return sql<RateQuote[]>`
    select q.vendor_id as "vendorId", q.country, q.weight_grams as "weightGrams", q.service, q.price_minor as "priceMinor",
           q.fresh_until as "freshUntil"
      from unnest(${keys.map((key) => key.vendorId)}::uuid[], ${keys.map((key) => key.country)}::text[],
                  ${keys.map((key) => key.weightGrams)}::int[]) k(vendor_id, country, weight_grams)
      join shipping.rate_quote q on q.vendor_id = k.vendor_id and q.country = k.country and q.weight_grams = k.weight_grams
     where q.currency = ${currency} and q.valid_until > ${at} limit ${keys.length * SERVICES_MAX}`;
}

export type NewQuote = QuoteKey & { readonly service: string; readonly priceMinor: bigint | null };

/** Keeps quotes, in place of those that were kept before. */
export async function saveQuotes(
  sql: Sql,
  quotes: readonly NewQuote[],
  terms: { currency: string; at: Date; freshUntil: Date; validUntil: Date },
): Promise<void> {
  await sql`
    insert into shipping.rate_quote (vendor_id, country, weight_grams, service, currency, price_minor, quoted_at, fresh_until, valid_until)
    select q."vendorId", q.country, q."weightGrams", q.service, ${terms.currency}, q."priceMinor", ${terms.at}, ${terms.freshUntil}, ${terms.validUntil}
      from jsonb_to_recordset(${jsonb(sql, quotes)}) q("vendorId" uuid, country text, "weightGrams" int, service text, "priceMinor" bigint)
    on conflict (vendor_id, country, weight_grams, service, currency) do update set price_minor = excluded.price_minor,
      quoted_at = excluded.quoted_at, fresh_until = excluded.fresh_until, valid_until = excluded.valid_until`;
}

/** Keeps a carrier's message as it came. Gives false for one that was kept before. */
export async function keepMessage(
  tx: Tx,
  message: { eventId: string; type: string; body: Buffer },
): Promise<boolean> {
  const kept = await tx`
    insert into shipping.carrier_message (event_id, type, body) values (${message.eventId}, ${message.type}, ${message.body})
    on conflict do nothing returning 1`;
  return kept.length === 1;
}

/** Reads a kept message. */
export async function readMessage(sql: Sql, eventId: string): Promise<Buffer | null> {
  const [row] = await sql<
    { body: Buffer }[]
  >`select body from shipping.carrier_message where event_id = ${eventId}`;
  return row?.body ?? null;
}

/** Stamps a message as worked on. */
export async function markProcessed(sql: Sql, eventId: string): Promise<void> {
  await sql`
    update shipping.carrier_message set processed_at = clock_timestamp(), attempts = attempts + 1
     where event_id = ${eventId} and processed_at is null`;
}

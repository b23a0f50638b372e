import type { DropState, PlaceState } from '@selvedge/contracts';
import type { Fragment, Sql } from '../../platform/index.ts';

export type DropRow = {
  readonly id: string;
  readonly vendorId: string;
  readonly slug: string;
  readonly title: string;
  readonly words: string;
  readonly roomOpensAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly perAccountMax: number;
  readonly state: DropState;
  readonly seedHash: string;
  readonly seed: string | null;
  readonly drawnAt: Date | null;
  readonly entrants: number;
  readonly nextPosition: number;
  readonly served: number;
  readonly rate: number;
  readonly credit: number;
  readonly tickedAt: Date | null;
  readonly depth: number | null;
  readonly p95Ms: number | null;
  readonly version: number;
};

/** The columns of a drop. The seed among them is the one revealed by the draw, null before. */
export function dropColumns(sql: Sql): Fragment {
  return sql`
    d.id, d.vendor_id as "vendorId", d.slug, d.title, d.words, d.room_opens_at as "roomOpensAt", d.opens_at as "opensAt",
    d.closes_at as "closesAt", d.per_account_max as "perAccountMax", d.state, d.seed_hash as "seedHash", d.seed,
    d.drawn_at as "drawnAt", d.entrants, d.next_position as "nextPosition", d.served, d.rate, d.credit,
    d.ticked_at as "tickedAt", d.depth, d.p95_ms as "p95Ms", d.version`;
}

/** Reads the clock that drops go by. */
export async function readNow(sql: Sql): Promise<Date> {
  const [row] = await sql<{ now: Date }[]>`select clock_timestamp() as now`;
  if (row === undefined) throw new Error('PostgreSQL gave no time');
  return row.now;
}

export async function readDropBySlug(sql: Sql, slug: string): Promise<DropRow | null> {
  const [row] = await sql<DropRow[]>`select ${dropColumns(sql)} from drops.drop d where slug = ${slug}`;
  return row ?? null;
}

/** Reads drops to come and under way, soonest first. */
export function readLiveDrops(sql: Sql, limit: number): Promise<DropRow[]> {
  return sql<DropRow[]>`
    select ${dropColumns(sql)} from drops.drop d where state in ('scheduled', 'room_open', 'open')
     order by opens_at, id limit ${limit}`;
}

/** Reads drops that ended, the latest first. */
export function readEndedDrops(sql: Sql, limit: number): Promise<DropRow[]> {
  return sql<DropRow[]>`
    select ${dropColumns(sql)} from drops.drop d where state = 'ended' order by opens_at desc, id desc limit ${limit}`;
}

/** Reads all drops, the latest opening first, after a place in that order. */
export function readDropsPage(
  sql: Sql,
  after: { opensAt: Date; id: string } | null,
  limit: number,
): Promise<DropRow[]> {
  const since = after === null ? sql`true` : sql`(opens_at, id) < (${after.opensAt}, ${after.id}::uuid)`;
  return sql<DropRow[]>`
    select ${dropColumns(sql)} from drops.drop d where ${since} order by opens_at desc, id desc limit ${limit}`;
}

const DUE_MAX = 20;

/** Gives the drops something is due for: an event by their times, or people to admit. */
export async function findBusyDrops(sql: Sql): Promise<{ id: string; state: DropState }[]> {
  return sql<{ id: string; state: DropState }[]>`
    select id, state from drops.drop
     where (state = 'scheduled' and room_opens_at <= clock_timestamp())
        or (state = 'room_open' and opens_at <= clock_timestamp())
        or state = 'open'
     order by opens_at, id limit ${DUE_MAX}`;
}

const ITEMS_PER_DROP = 12;

/** Reads the products of drops, in their order. */
export async function readItems(sql: Sql, dropIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await sql<{ dropId: string; productId: string }[]>`
    select drop_id as "dropId", product_id as "productId" from drops.item
     where drop_id = any (${dropIds as string[]}::uuid[]) order by drop_id, position limit ${dropIds.length * ITEMS_PER_DROP}`;
  const items = new Map<string, string[]>();
  for (const { dropId, productId } of rows) items.set(dropId, [...(items.get(dropId) ?? []), productId]);
  return items;
}

/** Gives which of some products are part of a drop that is not over, `besides` left out. */
export async function readGuarded(
  sql: Sql,
  productIds: readonly string[],
  besides: string | null,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select product_id as id from drops.item
     where guarding and product_id = any (${productIds as string[]}::uuid[]) and drop_id is distinct from ${besides}::uuid
     limit ${productIds.length}`;
  return rows.map((row) => row.id);
}

/** Reads the drops that guard products, by product. */
export async function readDropsOfProducts(
  sql: Sql,
  productIds: readonly string[],
): Promise<Map<string, DropRow>> {
  const rows = await sql<(DropRow & { productId: string })[]>`
    select ${dropColumns(sql)}, i.product_id as "productId" from drops.item i join drops.drop d on d.id = i.drop_id
     where i.guarding and i.product_id = any (${productIds as string[]}::uuid[]) limit ${productIds.length}`;
  return new Map(rows.map((row) => [row.productId, row]));
}

export type PlaceRow = {
  readonly id: string;
  readonly accountId: string;
  readonly ticket: string;
  readonly joinedAt: Date;
  readonly drawHash: string | null;
  readonly position: number | null;
  readonly state: PlaceState;
  readonly admissionExpiresAt: Date | null;
};

/** Reads one place of a drop: the one of an account, or one by its id. */
export async function readPlace(
  sql: Sql,
  dropId: string,
  by: { accountId: string } | { placeId: string },
): Promise<PlaceRow | null> {
  const which = 'accountId' in by ? sql`account_id = ${by.accountId}` : sql`id = ${by.placeId}`;
  const [row] = await sql<PlaceRow[]>`
    select id, account_id as "accountId", ticket, joined_at as "joinedAt", draw_hash as "drawHash", position, state,
           admission_expires_at as "admissionExpiresAt"
      from drops.place where drop_id = ${dropId} and ${which}`;
  return row ?? null;
}

export async function readPieces(sql: Sql, dropId: string, accountId: string): Promise<number> {
  const [row] = await sql<{ pieces: number }[]>`select drops.pieces_of(${dropId}, ${accountId}) as pieces`;
  return row?.pieces ?? 0;
}

/** Counts everybody who took a place, by drop. */
export async function countPlaces(sql: Sql, dropIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await sql<{ dropId: string; count: number }[]>`
    select drop_id as "dropId", count(*)::int as count from drops.place
     where drop_id = any (${dropIds as string[]}::uuid[]) group by drop_id limit ${dropIds.length}`;
  return new Map(rows.map(({ dropId, count }) => [dropId, count]));
}

/** Counts who was admitted within the last seconds, by drop. */
export async function countAdmittedLately(
  sql: Sql,
  dropIds: readonly string[],
  seconds: number,
): Promise<Map<string, number>> {
  const rows = await sql<{ dropId: string; count: number }[]>`
    select drop_id as "dropId", count(*)::int as count from drops.place
     where drop_id = any (${dropIds as string[]}::uuid[]) and admitted_at > clock_timestamp() - make_interval(secs => ${seconds})
     group by drop_id limit ${dropIds.length}`;
  return new Map(rows.map(({ dropId, count }) => [dropId, count]));
}

export type PlaceCounts = { readonly [State in PlaceState]: number };

/** Counts the places of drops by their state. */
export async function countByState(
  sql: Sql,
  dropIds: readonly string[],
): Promise<Map<string, Partial<PlaceCounts>>> {
  const rows = await sql<{ dropId: string; state: PlaceState; count: number }[]>`
    select drop_id as "dropId", state, count(*)::int as count from drops.place
     where drop_id = any (${dropIds as string[]}::uuid[]) group by drop_id, state limit ${dropIds.length * 5}`;
  const counts = new Map<string, Partial<PlaceCounts>>();
  for (const { dropId, state, count } of rows) counts.set(dropId, { ...counts.get(dropId), [state]: count });
  return counts;
}

export type DrawRow = { readonly position: number; readonly ticket: string; readonly hash: string };

/** Reads the draw in its order, after a position. Those who came after it are no part of it. */
export function readDrawPage(sql: Sql, dropId: string, after: number, limit: number): Promise<DrawRow[]> {
  return sql<DrawRow[]>`
    select position, ticket, draw_hash as hash from drops.place
     where drop_id = ${dropId} and draw_hash is not null and position > ${after} order by position limit ${limit}`;
}

/** Who a place belongs to and in which drop, for telling them. */
export async function readPlaceToTell(
  sql: Sql,
  placeId: string,
): Promise<{ accountId: string; slug: string; title: string; state: PlaceState; until: Date | null } | null> {
  const [row] = await sql<
    { accountId: string; slug: string; title: string; state: PlaceState; until: Date | null }[]
  >`
    select p.account_id as "accountId", d.slug, d.title, p.state, p.admission_expires_at as until
      from drops.place p join drops.drop d on d.id = p.drop_id where p.id = ${placeId}`;
  return row ?? null;
}

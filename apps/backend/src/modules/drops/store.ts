import type { DropState, PlaceState } from '@selvedge/contracts';
import type { Sql, Tx } from '../../platform/index.ts';
import { type DropRow, dropColumns } from './views.ts';

/** One at a time schedules and changes drops, so that what is checked is still true when it is written. */
const PLANNING_LOCK = 7_140_001;

/** Waits until nobody else plans a drop, for this transaction. */
export async function lockPlanning(tx: Tx): Promise<void> {
  await tx`select pg_advisory_xact_lock(${PLANNING_LOCK})`;
}

export type NewDrop = {
  readonly vendorId: string;
  readonly slug: string;
  readonly title: string;
  readonly words: string;
  readonly roomOpensAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly perAccountMax: number;
};

/** Writes a drop with its commitment; the seed goes where no view reads. Gives its id. */
export async function insertDrop(tx: Tx, d: NewDrop & { seed: string; seedHash: string }): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    insert into drops.drop (vendor_id, slug, title, words, room_opens_at, opens_at, closes_at, per_account_max, seed_hash)
    values (${d.vendorId}, ${d.slug}, ${d.title}, ${d.words}, ${d.roomOpensAt}, ${d.opensAt}, ${d.closesAt}, ${d.perAccountMax}, ${d.seedHash})
    returning id`;
  if (row === undefined) throw new Error('a drop was not inserted');
  await tx`insert into drops.sealed_seed (drop_id, seed) values (${row.id}, ${d.seed})`;
  return row.id;
}

export async function updatePlan(tx: Tx, dropId: string, d: Omit<NewDrop, 'slug'>): Promise<void> {
  await tx`
    update drops.drop set vendor_id = ${d.vendorId}, title = ${d.title}, words = ${d.words}, room_opens_at = ${d.roomOpensAt},
           opens_at = ${d.opensAt}, closes_at = ${d.closesAt}, per_account_max = ${d.perAccountMax},
           version = version + 1, updated_at = clock_timestamp()
     where id = ${dropId}`;
}

export async function insertItems(
  tx: Tx,
  dropId: string,
  vendorId: string,
  productIds: readonly string[],
): Promise<void> {
  await tx`
    insert into drops.item (drop_id, vendor_id, product_id, position)
    select ${dropId}, ${vendorId}, p.id, p.n from unnest(${productIds as string[]}::uuid[]) with ordinality p(id, n)`;
}

export async function deleteItems(tx: Tx, dropId: string): Promise<void> {
  await tx`delete from drops.item where drop_id = ${dropId}`;
}

/** Lets everybody buy the products of a drop again. */
export async function liftGuard(tx: Tx, dropId: string): Promise<void> {
  await tx`update drops.item set guarding = false where drop_id = ${dropId}`;
}

/** Locks a drop by its slug against everything, people on their way into its room included. */
export async function lockDropBySlug(tx: Tx, slug: string): Promise<DropRow | null> {
  const [row] = await tx<
    DropRow[]
  >`select ${dropColumns(tx)} from drops.drop d where slug = ${slug} for update`;
  return row ?? null;
}

/** Locks a drop, unless another worker has it. `against`: `joins` waits for people on their way in and keeps more out. */
export async function lockDropUnlessBusy(
  tx: Tx,
  dropId: string,
  against: 'workers' | 'joins',
): Promise<DropRow | null> {
  const strength = against === 'joins' ? tx`for update skip locked` : tx`for no key update skip locked`;
  const [row] = await tx<
    DropRow[]
  >`select ${dropColumns(tx)} from drops.drop d where id = ${dropId} ${strength}`;
  return row ?? null;
}

/** Keeps a drop from being drawn while somebody goes in. */
export async function holdDoor(tx: Tx, slug: string): Promise<DropRow | null> {
  const [row] = await tx<
    DropRow[]
  >`select ${dropColumns(tx)} from drops.drop d where slug = ${slug} for key share`;
  return row ?? null;
}

export async function saveDropState(tx: Tx, dropId: string, state: DropState): Promise<void> {
  await tx`
    update drops.drop set state = ${state}, version = version + 1, updated_at = clock_timestamp() where id = ${dropId}`;
}

/** Takes a place unless the account has one. */
export async function insertPlace(
  tx: Tx,
  p: { dropId: string; accountId: string; ticket: string },
): Promise<void> {
  await tx`
    insert into drops.place (drop_id, account_id, ticket, joined_at)
    values (${p.dropId}, ${p.accountId}, ${p.ticket}, clock_timestamp())
    on conflict (drop_id, account_id) do nothing`;
}

/** Reads the seed for the draw. */
export async function readSeed(tx: Tx, dropId: string): Promise<string> {
  const [row] = await tx<{ seed: string }[]>`select seed from drops.sealed_seed where drop_id = ${dropId}`;
  if (row === undefined) throw new Error(`drop ${dropId} has no seed`);
  return row.seed;
}

export type Entrant = { readonly id: string; readonly ticket: string };

/** The most people one room holds: as many as one draw reads and writes at once. */
export const ROOM_MAX = 200_000;

/** Reads everybody who joined before a moment and has no position. */
export function readEntrants(tx: Tx, dropId: string, before: Date): Promise<Entrant[]> {
  return tx<Entrant[]>`
    select id, ticket from drops.place
     where drop_id = ${dropId} and position is null and joined_at < ${before} order by id limit ${ROOM_MAX}`;
}

/** Writes what was drawn. */
export async function savePositions(
  tx: Tx,
  drawn: readonly { id: string; hash: string; position: number }[],
): Promise<void> {
  await tx`
    update drops.place p set draw_hash = u.hash, position = u.position
      from unnest(${drawn.map((one) => one.id)}::uuid[], ${drawn.map((one) => one.hash)}::text[],
                  ${drawn.map((one) => one.position)}::int[]) u(id, hash, position)
     where p.id = u.id`;
}

/** Reveals the seed and opens the sale. */
export async function saveDraw(
  tx: Tx,
  d: { dropId: string; state: DropState; seed: string; entrants: number; now: Date; rate: number },
): Promise<void> {
  await tx`
    update drops.drop set state = ${d.state}, seed = ${d.seed}, drawn_at = ${d.now}, entrants = ${d.entrants},
           next_position = ${d.entrants + 1}, rate = ${d.rate}, ticked_at = ${d.now},
           version = version + 1, updated_at = clock_timestamp()
     where id = ${d.dropId}`;
}

const LATE_MAX = 5_000;

/** Gives those who came after the draw the next positions, in the order of coming. Gives how many. */
export async function seatLateComers(tx: Tx, dropId: string, nextPosition: number): Promise<number> {
  const seated = await tx`
    update drops.place p set position = ${nextPosition}::int - 1 + late.n
      from (select id, row_number() over (order by joined_at, id)::int as n from drops.place
             where drop_id = ${dropId} and position is null and state = 'waiting' order by joined_at, id limit ${LATE_MAX}) late
     where p.id = late.id`;
  return seated.count;
}

const SETTLE_MAX = 5_000;

/** Locks places whose turn may be over: run out, or used up. Those an order is being decided for are left for later. */
export async function lockSettleable(tx: Tx, drop: DropRow, now: Date): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select id from drops.place
     where drop_id = ${drop.id} and state = 'admitted'
       and (admission_expires_at <= ${now} or drops.pieces_of(drop_id, account_id) >= ${drop.perAccountMax})
     order by id limit ${SETTLE_MAX} for update skip locked`;
  return rows.map((row) => row.id);
}

/** Ends turns: a place that bought something is `used`, another `lapsed`. */
export async function endTurns(
  tx: Tx,
  ids: readonly string[],
  states: { used: PlaceState; lapsed: PlaceState },
): Promise<void> {
  await tx`
    update drops.place set state = case when drops.pieces_of(drop_id, account_id) > 0 then ${states.used} else ${states.lapsed} end
     where id = any (${ids as string[]}::uuid[])`;
}

/** Admits the positions after `served`, up to and including `until`. Gives the places. */
export async function admitPositions(
  tx: Tx,
  a: { dropId: string; served: number; until: number; state: PlaceState; now: Date; expiresAt: Date },
): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    update drops.place set state = ${a.state}, admitted_at = ${a.now}, admission_expires_at = ${a.expiresAt}
     where drop_id = ${a.dropId} and state = 'waiting' and position > ${a.served} and position <= ${a.until}
    returning id`;
  return rows.map((row) => row.id);
}

export type Admission = {
  readonly dropId: string;
  readonly nextPosition: number;
  readonly served: number;
  readonly rate: number;
  readonly credit: number;
  readonly depth: number | null;
  readonly p95Ms: number | null;
  readonly now: Date;
};

/** Notes where admission stands. */
export async function saveAdmission(tx: Tx, a: Admission): Promise<void> {
  await tx`
    update drops.drop set next_position = ${a.nextPosition}, served = ${a.served}, rate = ${a.rate}, credit = ${a.credit},
           depth = ${a.depth}, p95_ms = ${a.p95Ms}, ticked_at = ${a.now}
     where id = ${a.dropId}`;
}

/** Ends every place of a drop that is over. */
export async function closePlaces(
  tx: Tx,
  dropId: string,
  states: { used: PlaceState; lapsed: PlaceState; missed: PlaceState },
): Promise<void> {
  await tx`
    update drops.place
       set state = case when state = 'waiting' then ${states.missed}
                        when drops.pieces_of(drop_id, account_id) > 0 then ${states.used} else ${states.lapsed} end
     where drop_id = ${dropId} and state in ('waiting', 'admitted')`;
}

export type GuardedLine = {
  readonly variantId: string;
  readonly accountId: string | null;
  readonly quantity: number;
};

/** Locks the places that some lines rest on, so that two orders of one account count each other's pieces. Ask `refusalsOf` next. */
export async function lockPlaces(tx: Tx, lines: readonly GuardedLine[]): Promise<void> {
  if (lines.length === 0) return;
  await tx`
    select drops.lock_places(${lines.map((l) => l.variantId)}::uuid[], ${lines.map((l) => l.accountId)}::uuid[])`;
}

/** The refusal of each line, in their order; null: no drop stands in its way. Goes by the clock of PostgreSQL. */
export async function refusalsOf(sql: Sql, lines: readonly GuardedLine[]): Promise<(string | null)[]> {
  if (lines.length === 0) return [];
  // As rows: the driver reads a NULL within an array as a text.
  const rows = await sql<{ refusal: string | null }[]>`
    select r.refusal
      from unnest(drops.refusals_of(${lines.map((l) => l.variantId)}::uuid[], ${lines.map((l) => l.accountId)}::uuid[],
                                    ${lines.map((l) => l.quantity)}::int[], clock_timestamp())) with ordinality r(refusal, n)
     order by r.n limit ${lines.length}`;
  return rows.map((row) => row.refusal);
}

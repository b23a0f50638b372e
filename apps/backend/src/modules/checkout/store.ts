import type { CheckoutAddress } from '@selvedge/contracts';
import { jsonb, type Sql, type Tx } from '../../platform/index.ts';
import type { Deliveries } from '../cart/index.ts';
import type { OrderState } from '../orders/index.ts';

type AddressField = Exclude<keyof CheckoutAddress, 'smsUpdates'>;
type DraftAddress = { [Field in AddressField]: CheckoutAddress[Field] | null };
export type Draft = DraftAddress & {
  readonly smsUpdates: boolean;
  readonly id: string;
  readonly cartId: string;
  readonly deliveries: Deliveries;
};

const columns = (sql: Sql) => sql`
  id, cart_id as "cartId", email, full_name as "fullName", phone, line1, line2, postcode, city, country, deliveries, sms_updates as "smsUpdates"`;

/** Reads the drafts of bags; a bag without one is left out. */
export function readDrafts(sql: Sql, cartIds: readonly string[]): Promise<Draft[]> {
  return sql<Draft[]>`
    select ${columns(sql)} from checkout.draft where cart_id = any (${cartIds as string[]}::uuid[]) limit ${cartIds.length}`;
}

export async function saveAddress(sql: Sql, cartId: string, a: CheckoutAddress): Promise<void> {
  await sql`
    insert into checkout.draft (cart_id, email, full_name, phone, line1, line2, postcode, city, country, sms_updates)
    values (${cartId}, ${a.email}, ${a.fullName}, ${a.phone}, ${a.line1}, ${a.line2}, ${a.postcode}, ${a.city}, ${a.country},
            ${a.smsUpdates === true && a.phone !== null})
    on conflict (cart_id) do update set email = excluded.email, full_name = excluded.full_name, phone = excluded.phone,
      line1 = excluded.line1, line2 = excluded.line2, postcode = excluded.postcode, city = excluded.city, country = excluded.country,
      sms_updates = excluded.sms_updates,
      version = checkout.draft.version + 1, updated_at = clock_timestamp()`;
}

/** Says whether the shopper of a bag asked to be told by SMS, too. */
export async function wantsSms(sql: Sql, cartId: string): Promise<boolean> {
  const [row] = await sql<
    { wanted: boolean }[]
  >`select sms_updates as wanted from checkout.draft where cart_id = ${cartId}`;
  return row?.wanted ?? false;
}

export async function saveDeliveries(sql: Sql, cartId: string, deliveries: Deliveries): Promise<void> {
  await sql`
    update checkout.draft set deliveries = ${jsonb(sql, deliveries)}, version = version + 1, updated_at = clock_timestamp()
     where cart_id = ${cartId}`;
}

/** What was decided about a placement. */
export type Decision = {
  readonly placementId: string;
  readonly outcome: 'reserved' | 'rejected' | 'conflict';
  readonly reason: string | null;
  readonly orderId: string | null;
  readonly detail: { readonly variantId?: string; readonly available?: number };
};

/** A decision with its order as it stood then, ready to travel as JSON: amounts and moments are texts. */
export type Told = Decision & {
  readonly order: {
    readonly number: string;
    readonly state: OrderState;
    readonly totalMinor: string;
    readonly giftMinor: string;
    readonly holdUntil: string | null;
  } | null;
};

/**
 * Decides a batch in one transaction of its own: the one SQL call where stock becomes held. Takes the lists of
 * `planBatch`. Gives the decision of each intent with its place in the batch, from 1; one that stands twice is decided once,
 * and a key that stands for two different things is a conflict for the later one.
 */
export function placeBatch(sql: Sql, batch: object, size: number, holdSeconds: number) {
  return sql<(Told & { nth: number })[]>`
    select nth, placement_id as "placementId", outcome, reason, order_id as "orderId", detail,
           case when order_number is not null then jsonb_build_object('number', order_number, 'state', order_state,
             'totalMinor', total_minor::text, 'giftMinor', gift_minor::text, 'holdUntil', hold_until) end as "order"
      from checkout.place_batch(${JSON.stringify(batch)}::text::jsonb, make_interval(secs => ${holdSeconds})) limit ${size}`;
}

export async function readDecision(sql: Sql, cartId: string, placementId: string): Promise<Decision | null> {
  const [row] = await sql<Decision[]>`
    select placement_id as "placementId", outcome, reason, order_id as "orderId", detail
      from checkout.placement where cart_id = ${cartId} and placement_id = ${placementId}`;
  return row ?? null;
}

/** Finds which of some intentions were decided before. */
export function findDecided(
  sql: Sql,
  intentions: readonly { cartId: string; placementId: string }[],
): Promise<{ cartId: string; placementId: string }[]> {
  return sql<{ cartId: string; placementId: string }[]>`
    select p.cart_id as "cartId", p.placement_id as "placementId"
      from unnest(${intentions.map((one) => one.cartId)}::uuid[], ${intentions.map((one) => one.placementId)}::uuid[]) i(cart_id, placement_id)
      join checkout.placement p using (cart_id, placement_id) limit ${intentions.length}`;
}

/**
 * Puts a placement aside that could not be decided at all, so that whoever waits for it is told. Gives null when it is put
 * aside now, else the decision that stands: somebody else decided it meanwhile, and nothing was changed.
 */
export async function recordRejection(
  sql: Sql,
  p: { cartId: string; placementId: string; fingerprint: string; reason: string },
): Promise<Decision | null> {
  const written = await sql`
    insert into checkout.placement (cart_id, placement_id, fingerprint, outcome, reason)
    values (${p.cartId}, ${p.placementId}, ${p.fingerprint}, 'rejected', ${p.reason}) on conflict do nothing returning 1`;
  if (written.length === 1) return null;
  const [standing] = await sql<Decision[]>`
    select placement_id as "placementId", case when fingerprint = ${p.fingerprint} then outcome else 'conflict' end as outcome,
           reason, order_id as "orderId", detail
      from checkout.placement where cart_id = ${p.cartId} and placement_id = ${p.placementId}`;
  return standing ?? null;
}

/** What is written of placements that could not be decided, and of the bags they came from. */
export type Standing = {
  readonly placementId: string;
  /** Null while nothing is written of it. */
  readonly outcome: 'reserved' | 'rejected' | null;
  readonly reason: string | null;
  /** The same bag got its goods by a later placement. */
  readonly superseded: boolean;
};

/** Reads how placements stand, in the order they are given. */
export function readStandings(
  sql: Sql,
  keys: readonly { cartId: string; placementId: string }[],
): Promise<Standing[]> {
  return sql<Standing[]>`
    select k.placement_id as "placementId", p.outcome, p.reason,
           exists (select from checkout.placement later where later.cart_id = k.cart_id and later.placement_id <> k.placement_id
                      and later.outcome = 'reserved' and later.decided_at > p.decided_at) as superseded
      from unnest(${keys.map((one) => one.cartId)}::uuid[], ${keys.map((one) => one.placementId)}::uuid[])
             with ordinality k(cart_id, placement_id, nth)
      left join checkout.placement p on p.cart_id = k.cart_id and p.placement_id = k.placement_id
     order by k.nth limit ${keys.length}`;
}

/** Forgets that a placement could not be decided, so that it can be. Gives whether that was what is written of it. */
export async function forgetFailure(
  tx: Tx,
  { cartId, placementId }: { cartId: string; placementId: string },
): Promise<boolean> {
  const forgotten = await tx`
    delete from checkout.placement
     where cart_id = ${cartId} and placement_id = ${placementId} and outcome = 'rejected' and reason = 'internal' returning 1`;
  return forgotten.length === 1;
}

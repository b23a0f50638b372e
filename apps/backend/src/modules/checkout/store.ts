import type { CheckoutAddress } from '@selvedge/contracts';
import { jsonb, type Sql, type Tx } from '../../platform/index.ts';
import type { Deliveries } from '../cart/index.ts';

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

/**
 * Decides a batch in the caller's transaction: the one SQL call where stock becomes held. Gives the decision of each
 * intent with its place in the batch, from 1; one that stands twice is decided once, and a key that stands for two
 * different things is a conflict for the later one.
 */
export function placeBatch(tx: Tx, batch: readonly object[], holdSeconds: number) {
  return tx<(Decision & { nth: number })[]>`
    select nth, placement_id as "placementId", outcome, reason, order_id as "orderId", detail
      from checkout.place_batch(${jsonb(tx, batch)}, make_interval(secs => ${holdSeconds})) limit ${batch.length}`;
}

export async function readDecision(sql: Sql, cartId: string, placementId: string): Promise<Decision | null> {
  const [row] = await sql<Decision[]>`
    select placement_id as "placementId", outcome, reason, order_id as "orderId", detail
      from checkout.placement where cart_id = ${cartId} and placement_id = ${placementId}`;
  return row ?? null;
}

/** Records that a placement could not be decided at all, so that whoever waits for it is told. */
export async function recordRejection(
  sql: Sql,
  p: { cartId: string; placementId: string; fingerprint: string; reason: string },
): Promise<void> {
  await sql`
    insert into checkout.placement (cart_id, placement_id, fingerprint, outcome, reason)
    values (${p.cartId}, ${p.placementId}, ${p.fingerprint}, 'rejected', ${p.reason}) on conflict do nothing`;
}

/** Counts the placements decided within the last hour. */
export async function countRecentPlacements(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from checkout.placement where decided_at > now() - interval '1 hour'`;
  return row?.count ?? 0;
}

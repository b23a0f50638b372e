import type { Sql, Tx } from '../../platform/index.ts';
import type { Coupon } from './coupon.ts';
import { NEXT_REDEMPTION_STATE } from './redemption-state.ts';

/** A gift card as a bag sees it: what may still be spent, this bag's own unpaid order not counted. */
export type GiftCard = { readonly id: string; readonly last4: string; readonly balanceMinor: bigint };

/** What a bag names of each. */
export type Named = {
  readonly cartId: string;
  readonly couponId: string | null;
  readonly giftCardId: string | null;
};

/** Reads the coupons some bags name, by bag. What the bag's own unpaid order holds is not counted as used. */
export async function readCoupons(sql: Sql, named: readonly Named[]): Promise<Map<string, Coupon>> {
  const asked = named.flatMap(({ cartId, couponId }) => (couponId === null ? [] : [{ cartId, couponId }]));
  if (asked.length === 0) return new Map();
  const rows = await sql<(Coupon & { cartId: string })[]>`
    select n.cart_id as "cartId", c.id, c.code, c.version, c.vendor_id as "vendorId", c.funded_by as "fundedBy", c.kind,
           c.percent_bps as "percentBps", c.amount_minor as "amountMinor", c.min_goods_minor as "minGoodsMinor",
           c.starts_at as "startsAt", c.ends_at as "endsAt", c.state = 'active' as active,
           c.max_uses - c.uses + (select count(*)::int from vouchers.coupon_redemption r
                                   where r.cart_id = n.cart_id and r.coupon_id = c.id and r.state = 'held') as "usesLeft"
      from unnest(${asked.map((one) => one.cartId)}::uuid[], ${asked.map((one) => one.couponId)}::uuid[]) n(cart_id, coupon_id)
      join vouchers.coupon c on c.id = n.coupon_id limit ${asked.length}`;
  return new Map(rows.map(({ cartId, ...coupon }) => [cartId, coupon]));
}

/** Reads the gift cards some bags name, by bag; a blocked one has nothing to spend. */
export async function readGiftCards(sql: Sql, named: readonly Named[]): Promise<Map<string, GiftCard>> {
  const asked = named.flatMap(({ cartId, giftCardId }) =>
    giftCardId === null ? [] : [{ cartId, giftCardId }],
  );
  if (asked.length === 0) return new Map();
  const rows = await sql<(GiftCard & { cartId: string })[]>`
    select n.cart_id as "cartId", g.id, g.last4,
           case when g.state = 'active' then g.issued_minor - g.held_minor - g.spent_minor
             + (select coalesce(sum(r.amount_minor), 0) from vouchers.gift_redemption r
                 where r.cart_id = n.cart_id and r.gift_card_id = g.id and r.state = 'held') else 0 end::bigint as "balanceMinor"
      from unnest(${asked.map((one) => one.cartId)}::uuid[], ${asked.map((one) => one.giftCardId)}::uuid[]) n(cart_id, gift_card_id)
      join vouchers.gift_card g on g.id = n.gift_card_id limit ${asked.length}`;
  return new Map(rows.map(({ cartId, ...card }) => [cartId, card]));
}

/** Finds a coupon by its code as it is kept; a paused one is not found. */
export async function findCoupon(
  sql: Sql,
  code: string,
): Promise<{ id: string; maxUsesPerBuyer: number | null } | null> {
  const [row] = await sql<{ id: string; maxUsesPerBuyer: number | null }[]>`
    select id, max_uses_per_buyer as "maxUsesPerBuyer" from vouchers.coupon where code = ${code} and state = 'active'`;
  return row ?? null;
}

/** Finds a gift card by the digest of its code; a blocked one is not found. */
export async function findGiftCard(sql: Sql, digest: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select id from vouchers.gift_card where code_digest = ${digest} and state = 'active'`;
  return row?.id ?? null;
}

/** Counts the orders of an account that hold or have a coupon; what this bag's own unpaid order holds is not counted. */
export async function countUsesBy(
  sql: Sql,
  couponId: string,
  accountId: string,
  cartId: string,
): Promise<number> {
  const [row] = await sql<{ uses: number }[]>`
    select vouchers.uses_by(${couponId}, array['account:' || ${accountId}::text])
         - (select count(*)::int from vouchers.coupon_redemption r
             where r.cart_id = ${cartId} and r.coupon_id = ${couponId} and r.state = 'held') as uses`;
  return row?.uses ?? 0;
}

/** Gives back what unpaid orders hold of coupons and gift cards. Taken after the locks on stock. */
export async function releaseRedemptions(tx: Tx, orderIds: readonly string[]): Promise<void> {
  const ids = orderIds as string[];
  const state = NEXT_REDEMPTION_STATE.held.release;
  await tx`update vouchers.coupon_redemption set state = ${state} where order_id = any (${ids}::uuid[]) and state = 'held'`;
  await tx`update vouchers.gift_redemption set state = ${state} where order_id = any (${ids}::uuid[]) and state = 'held'`;
}

/** Uses what an order holds of them: its money has come. */
export async function claimRedemptions(tx: Tx, orderId: string): Promise<void> {
  const state = NEXT_REDEMPTION_STATE.held.claim;
  await tx`update vouchers.coupon_redemption set state = ${state} where order_id = ${orderId} and state = 'held'`;
  await tx`update vouchers.gift_redemption set state = ${state} where order_id = ${orderId} and state = 'held'`;
}

/** Says whether an expired order could have its coupon and its gift card once more; locks both. */
export async function canRedeemAnew(tx: Tx, orderId: string): Promise<boolean> {
  const [coupon] = await tx<{ fits: boolean }[]>`
    select c.max_uses is null or c.uses < c.max_uses as fits from vouchers.coupon_redemption r join vouchers.coupon c on c.id = r.coupon_id
     where r.order_id = ${orderId} for update of c`;
  const [card] = await tx<{ fits: boolean }[]>`
    select g.state = 'active' and g.issued_minor - g.held_minor - g.spent_minor >= r.amount_minor as fits
      from vouchers.gift_redemption r join vouchers.gift_card g on g.id = r.gift_card_id
     where r.order_id = ${orderId} for update of g`;
  return coupon?.fits !== false && card?.fits !== false;
}

/** Holds them anew for an order that is taken up again; `canRedeemAnew` said it can be. */
export async function redeemAnew(tx: Tx, orderId: string): Promise<void> {
  const state = NEXT_REDEMPTION_STATE.released.hold_anew;
  await tx`update vouchers.coupon_redemption set state = ${state} where order_id = ${orderId} and state = 'released'`;
  await tx`update vouchers.gift_redemption set state = ${state} where order_id = ${orderId} and state = 'released'`;
}

/** Gives part of what an order took of a gift card back to it. The database refuses more than was taken. */
export async function refundToGiftCard(tx: Tx, orderId: string, minor: bigint): Promise<void> {
  const given = await tx`
    update vouchers.gift_redemption set refunded_minor = refunded_minor + ${minor}
     where order_id = ${orderId} and state = 'claimed' returning 1`;
  if (given.length === 0) throw new Error(`order ${orderId} was not paid with a gift card`);
}

/** Reads which coupon and gift card orders took, as far as it may be shown. */
export async function readTaken(
  sql: Sql,
  orderId: string,
): Promise<{ couponCode: string | null; giftLast4: string | null }> {
  const [row] = await sql<{ couponCode: string | null; giftLast4: string | null }[]>`
    select (select c.code from vouchers.coupon_redemption r join vouchers.coupon c on c.id = r.coupon_id where r.order_id = ${orderId}) as "couponCode",
           (select g.last4 from vouchers.gift_redemption r join vouchers.gift_card g on g.id = r.gift_card_id where r.order_id = ${orderId}) as "giftLast4"`;
  return { couponCode: row?.couponCode ?? null, giftLast4: row?.giftLast4 ?? null };
}

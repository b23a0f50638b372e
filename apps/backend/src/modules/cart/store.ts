import { CART_LINES_MAX } from '@selvedge/contracts';
import type { Sql, Tx } from '../../platform/index.ts';

export type BagLine = {
  readonly cartId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly seenPriceMinor: bigint;
};
export type BagVoucherIds = {
  readonly cartId: string;
  readonly couponId: string | null;
  readonly giftCardId: string | null;
};
export type Bag = {
  readonly id: string;
  readonly accountId: string | null;
  readonly currency: string;
  readonly version: number;
};

/** Reads bags by id; those that do not exist are left out. */
export function readBags(sql: Sql, cartIds: readonly string[]): Promise<Bag[]> {
  return sql<Bag[]>`
    select id, account_id as "accountId", currency, version from cart.cart
     where id = any (${cartIds as string[]}::uuid[]) limit ${cartIds.length}`;
}

/** Reads the lines of bags in the order they were put in. */
export function readLines(sql: Sql, cartIds: readonly string[]): Promise<BagLine[]> {
  return sql<BagLine[]>`
    select cart_id as "cartId", variant_id as "variantId", quantity, seen_price_minor as "seenPriceMinor"
      from cart.line where cart_id = any (${cartIds as string[]}::uuid[])
     order by cart_id, added_at, variant_id limit ${cartIds.length * CART_LINES_MAX}`;
}

/** Reads which coupon and gift card bags name; a bag that names neither is left out. */
export function readVoucherIds(sql: Sql, cartIds: readonly string[]): Promise<BagVoucherIds[]> {
  return sql<BagVoucherIds[]>`
    select id as "cartId", coupon_id as "couponId", gift_card_id as "giftCardId" from cart.cart
     where id = any (${cartIds as string[]}::uuid[]) and (coupon_id is not null or gift_card_id is not null) limit ${cartIds.length}`;
}

/** Sets the coupon a locked bag names; null takes it out. */
export async function setCoupon(tx: Tx, cartId: string, couponId: string | null): Promise<void> {
  await tx`update cart.cart set coupon_id = ${couponId} where id = ${cartId}`;
  await touch(tx, cartId);
}

/** Sets the gift card a locked bag names; null takes it out. */
export async function setGiftCard(tx: Tx, cartId: string, giftCardId: string | null): Promise<void> {
  await tx`update cart.cart set gift_card_id = ${giftCardId} where id = ${cartId}`;
  await touch(tx, cartId);
}

/** Takes coupon and gift card out of a bag: its order has used them. */
export async function clearVouchers(tx: Tx, cartId: string): Promise<void> {
  await tx`
    update cart.cart set coupon_id = null, gift_card_id = null
     where id = ${cartId} and (coupon_id is not null or gift_card_id is not null)`;
}

/** Reads the smallest variant id of a bag; null when it is empty. */
export async function readFirstVariant(sql: Sql, cartId: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`
    select variant_id as id from cart.line where cart_id = ${cartId} order by variant_id limit 1`;
  return row?.id ?? null;
}

/** Counts the pieces in a bag. */
export async function countPieces(sql: Sql, cartId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select coalesce(sum(quantity), 0)::int as count from cart.line where cart_id = ${cartId}`;
  return row?.count ?? 0;
}

export async function insertBag(tx: Tx, accountId: string | null): Promise<string> {
  const [row] = await tx<
    { id: string }[]
  >`insert into cart.cart (account_id) values (${accountId}) returning id`;
  if (row === undefined) throw new Error('a bag was not inserted');
  return row.id;
}

/** Locks a bag against changes of its lines. Gives null when there is none. */
export async function lockBag(tx: Tx, cartId: string): Promise<Bag | null> {
  const [bag] = await tx<Bag[]>`
    select id, account_id as "accountId", currency, version from cart.cart where id = ${cartId} for update`;
  return bag ?? null;
}

export async function findBagOfAccount(sql: Sql, accountId: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`select id from cart.cart where account_id = ${accountId}`;
  return row?.id ?? null;
}

export async function saveLine(tx: Tx, line: BagLine): Promise<void> {
  await tx`
    insert into cart.line (cart_id, variant_id, quantity, seen_price_minor)
    values (${line.cartId}, ${line.variantId}, ${line.quantity}, ${line.seenPriceMinor})
    on conflict (cart_id, variant_id) do update set quantity = excluded.quantity, seen_price_minor = excluded.seen_price_minor`;
  await touch(tx, line.cartId);
}

export async function deleteLines(tx: Tx, cartId: string, variantIds: readonly string[]): Promise<void> {
  await tx`delete from cart.line where cart_id = ${cartId} and variant_id = any (${variantIds as string[]}::uuid[])`;
  await touch(tx, cartId);
}

export async function giveToAccount(tx: Tx, cartId: string, accountId: string): Promise<void> {
  await tx`update cart.cart set account_id = ${accountId}, updated_at = clock_timestamp() where id = ${cartId}`;
}

/** Pours one bag into another: a line in both keeps the larger quantity, a coupon or gift card it names stays. The emptied bag is removed. */
export async function pourInto(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx`
    insert into cart.line (cart_id, variant_id, quantity, seen_price_minor, added_at)
    select ${intoId}, variant_id, quantity, seen_price_minor, added_at from cart.line where cart_id = ${fromId}
     order by added_at desc limit ${CART_LINES_MAX}
    on conflict (cart_id, variant_id) do update set quantity = greatest(cart.line.quantity, excluded.quantity)`;
  await tx`
    update cart.cart c set coupon_id = coalesce(c.coupon_id, f.coupon_id), gift_card_id = coalesce(c.gift_card_id, f.gift_card_id)
      from cart.cart f where c.id = ${intoId} and f.id = ${fromId}`;
  await tx`delete from cart.cart where id = ${fromId}`;
  await touch(tx, intoId);
}

async function touch(tx: Tx, cartId: string): Promise<void> {
  await tx`update cart.cart set version = version + 1, updated_at = clock_timestamp() where id = ${cartId}`;
}

import { WISHLIST_MAX } from '@selvedge/contracts';
import type { Sql, Tx } from '../../platform/index.ts';

export type ItemRow = {
  readonly productId: string;
  readonly colour: string | null;
  readonly seenPriceMinor: bigint;
  readonly addedAt: Date;
};

/** Finds the list of an account. */
export async function findListOfAccount(sql: Sql, accountId: string): Promise<string | null> {
  const [row] = await sql<{ id: string }[]>`select id from wishlist.list where account_id = ${accountId}`;
  return row?.id ?? null;
}

/** Says whether a list is a guest's; false as well when it is gone. */
export async function isGuestList(sql: Sql, listId: string): Promise<boolean> {
  const [row] = await sql`select 1 from wishlist.list where id = ${listId} and account_id is null`;
  return row !== undefined;
}

/** Says whether a list is there, whosever it is. */
export async function listExists(sql: Sql, listId: string): Promise<boolean> {
  const [row] = await sql`select 1 from wishlist.list where id = ${listId}`;
  return row !== undefined;
}

/** Locks a list that has no account. Says whether it is there. */
export async function lockGuestList(tx: Tx, listId: string): Promise<boolean> {
  const [row] = await tx`select 1 from wishlist.list where id = ${listId} and account_id is null for update`;
  return row !== undefined;
}

/** Gives the list of an account, locked, made when there is none. */
export async function lockListOfAccount(tx: Tx, accountId: string): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    insert into wishlist.list (account_id) values (${accountId})
    on conflict (account_id) do update set updated_at = clock_timestamp() returning id`;
  if (row === undefined) throw new Error('a wishlist was not made');
  return row.id;
}

/** Makes a list for a browser. */
export async function insertGuestList(tx: Tx): Promise<string> {
  const [row] = await tx<{ id: string }[]>`insert into wishlist.list default values returning id`;
  if (row === undefined) throw new Error('a wishlist was not made');
  return row.id;
}

/** Reads what is on a list, last added first. */
export function readItems(sql: Sql, listId: string): Promise<ItemRow[]> {
  return sql<ItemRow[]>`
    select product_id as "productId", colour, seen_price_minor as "seenPriceMinor", added_at as "addedAt"
      from wishlist.item where list_id = ${listId} order by added_at desc, product_id limit ${WISHLIST_MAX}`;
}

/** Puts a product on a locked list; one that is there keeps its price and its place. */
export async function saveItem(
  tx: Tx,
  listId: string,
  item: { readonly productId: string; readonly colour: string | null; readonly seenPriceMinor: bigint },
): Promise<void> {
  await tx`
    insert into wishlist.item (list_id, product_id, colour, seen_price_minor)
    values (${listId}, ${item.productId}, ${item.colour}, ${item.seenPriceMinor})
    on conflict (list_id, product_id) do update set colour = coalesce(excluded.colour, wishlist.item.colour)`;
  await touch(tx, listId);
}

/** Takes a product off a list. */
export async function deleteItem(tx: Tx, listId: string, productId: string): Promise<void> {
  await tx`delete from wishlist.item where list_id = ${listId} and product_id = ${productId}`;
  await touch(tx, listId);
}

/** Pours a guest's locked list into an account's, newest first while there is room; the emptied list is removed. */
export async function pourInto(tx: Tx, fromId: string, intoId: string): Promise<void> {
  await tx`
    insert into wishlist.item (list_id, product_id, colour, seen_price_minor, added_at)
    select ${intoId}, f.product_id, f.colour, f.seen_price_minor, f.added_at from wishlist.item f
     where f.list_id = ${fromId} and not exists (select from wishlist.item o where o.list_id = ${intoId} and o.product_id = f.product_id)
     order by f.added_at desc
     limit greatest(0, ${WISHLIST_MAX} - (select count(*) from wishlist.item where list_id = ${intoId}))`;
  await tx`delete from wishlist.list where id = ${fromId}`;
}

/** Forgets lists of guests that nobody touched for half a year. Gives how many. */
export async function forgetLists(sql: Sql, limit: number): Promise<number> {
  const gone = await sql`
    delete from wishlist.list where id in (
      select id from wishlist.list where account_id is null and updated_at < clock_timestamp() - interval '180 days' limit ${limit})
    returning 1`;
  return gone.length;
}

async function touch(tx: Tx, listId: string): Promise<void> {
  await tx`update wishlist.list set updated_at = clock_timestamp() where id = ${listId}`;
}

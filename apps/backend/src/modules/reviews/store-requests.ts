import type { Fragment, Sql, Tx } from '../../platform/index.ts';

/** The orders whose shopper was asked for a review since a time, as a set of ids for a query of a lower module. */
export function ordersAsked(sql: Sql, since: Date): Fragment {
  return sql`select q.order_id from reviews.request q where q.asked_at >= ${since}`;
}

/** Notes that the shoppers of orders are asked. Gives the orders for which it is the first time. */
export async function insertRequests(tx: Tx, orderIds: readonly string[]): Promise<string[]> {
  const added = await tx<{ id: string }[]>`
    insert into reviews.request (order_id) select unnest(${orderIds as string[]}::uuid[]) on conflict do nothing returning order_id as id`;
  return added.map((row) => row.id);
}

/** Gives which products of an order have a review by its buyer already. */
export async function readReviewedOf(
  sql: Sql,
  buyer: string,
  productIds: readonly string[],
): Promise<Set<string>> {
  const rows = await sql<{ id: string }[]>`
    select product_id as id from reviews.review
     where buyer = ${buyer} and state <> 'withdrawn' and product_id = any (${productIds as string[]}::uuid[]) limit ${productIds.length}`;
  return new Set(rows.map((row) => row.id));
}

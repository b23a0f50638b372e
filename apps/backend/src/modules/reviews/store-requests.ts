import type { Fragment, Sql, Tx } from '../../platform/index.ts';

/** The orders whose shopper was asked for a review, as a set of ids for a query of a lower module. */
export function ordersAsked(sql: Sql): Fragment {
  return sql`select q.order_id from reviews.request q`;
}

/** Notes that the shopper of an order is asked. Says whether it is the first time. */
export async function insertRequest(tx: Tx, orderId: string): Promise<boolean> {
  const added =
    await tx`insert into reviews.request (order_id) values (${orderId}) on conflict do nothing returning 1`;
  return added.length > 0;
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

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { uuidv7 } from '../../apps/backend/src/platform/ids.ts';
import type { Stack } from '../stack.ts';
import { type HotVariant, makeBuyers, offerHotVariant, withdraw } from './buyers.ts';

const SQL_BATCH = 256;
const REST_MAX_MS = 60_000;

/** Waits until the database has nothing else to do: no query, no vacuum, for two looks in a row. */
async function rest(sql: Sql): Promise<void> {
  let quiet = 0;
  for (
    const end = performance.now() + REST_MAX_MS;
    quiet < 2 && performance.now() < end;
    await sleep(1_000)
  ) {
    const [row] = await sql<{ busy: number }[]>`
      select count(*)::int as busy from pg_stat_activity
       where pid <> pg_backend_pid() and (state = 'active' or backend_type = 'autovacuum worker')`;
    quiet = row?.busy === 0 ? quiet + 1 : 0;
  }
}

/** The SQL call by itself: batches of ready orders on one variant, one connection, each committed. */
export async function measureSql(sql: Sql, stack: Stack, batches: number): Promise<number> {
  const hot = await offerHotVariant(sql, batches * SQL_BATCH * 2);
  await makeBuyers(sql, stack.cookieSecret, hot, batches * SQL_BATCH);
  const drafts = await sql<{ id: string; cartId: string }[]>`
    select d.id, d.cart_id as "cartId" from checkout.draft d join cart.line l on l.cart_id = d.cart_id where l.variant_id = ${hot.variantId}`;
  const orders = drafts.map((draft, index) => orderOf(hot, draft, index));
  await rest(sql);
  const startedAt = performance.now();
  for (let at = 0; at < orders.length; at += SQL_BATCH)
    await placeBatch(sql, orders.slice(at, at + SQL_BATCH));
  const seconds = (performance.now() - startedAt) / 1000;
  const [row] =
    await sql`select count(*)::int as n from orders.order_line where variant_id = ${hot.variantId}`;
  if (row?.n !== orders.length) throw new Error(`the SQL run wrote ${row?.n} of ${orders.length} orders`);
  await withdraw(sql, hot);
  const perSecond = Math.round(orders.length / seconds);
  process.stdout.write(
    `SQL call alone: ${orders.length} orders in ${seconds.toFixed(2)} s (${perSecond}/s), ${SQL_BATCH} a call\n`,
  );
  return perSecond;
}

async function placeBatch(connection: Sql, orders: readonly ReturnType<typeof orderOf>[]): Promise<void> {
  const batch = {
    currency: 'EUR',
    placements: orders.map(({ placement }, i) => ({ ...placement, n: i + 1 })),
    parcels: orders.map(({ parcel }, i) => ({ ...parcel, n: i + 1 })),
    lines: orders.map(({ line }, i) => ({ ...line, n: i + 1 })),
  };
  await connection`select count(*) from checkout.place_batch(${JSON.stringify(batch)}::text::jsonb, interval '10 minutes')`;
}

function orderOf(hot: HotVariant, draft: { id: string; cartId: string }, index: number) {
  const [order, parcel] = [uuidv7(new Date()), uuidv7(new Date())];
  const number = `SV-${randomUUID().slice(0, 4).toUpperCase()}-${(index + 1_000_000).toString(36).toUpperCase()}${randomUUID().slice(0, 4).toUpperCase()}`;
  const amounts = { goods: 12_900, shipping: 500 };
  return {
    placement: {
      placement: randomUUID(),
      cart: draft.cartId,
      draft: draft.id,
      fingerprint: 'bench',
      country: 'FR',
      order,
      number,
      ...amounts,
    },
    parcel: {
      id: parcel,
      vendor: hot.vendorId,
      number: `${number}-1`,
      ...amounts,
      commission: 1_935,
      code: 'standard',
      name: 'Standard',
      from: '2026-01-01',
      until: '2026-01-02',
    },
    line: {
      no: 1,
      id: uuidv7(new Date()),
      parcel,
      vendor: hot.vendorId,
      variant: hot.variantId,
      product: randomUUID(),
      slug: 'bench',
      title: 'Bench piece',
      colour: 'Ink',
      size: 'M',
      sku: 'BENCH',
      picture: null,
      quantity: 1,
      price: 12_900,
      bps: 1_500,
      commission: 1_935,
    },
  };
}

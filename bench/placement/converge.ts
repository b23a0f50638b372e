import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { fire } from '../open-loop.ts';
import type { Stack } from '../stack.ts';
import { makeBuyers, offerHotVariant, withdraw } from './buyers.ts';

const GIVE_UP_MS = 60_000;

/**
 * Nothing stays unsold: everything is held by buyers who will not pay, others wait for it. All holds run out at one
 * moment; gives how many seconds later every unit was held again by somebody else.
 */
export async function measureConvergence(sql: Sql, stack: Stack, stock: number): Promise<number> {
  const hot = await offerHotVariant(sql, stock);
  await fire(stack.apiUrl, await makeBuyers(sql, stack.cookieSecret, hot, stock), 1_000);
  await sql`
    update orders.order o set hold_expires_at = clock_timestamp()
      from orders.order_line l where l.order_id = o.id and l.variant_id = ${hot.variantId}`;
  const expiredAt = performance.now();
  const latecomers = makeBuyers(sql, stack.cookieSecret, hot, stock * 4);
  const arriving = fire(stack.apiUrl, await latecomers, Math.max(stock / 4, 200));
  let seconds = GIVE_UP_MS / 1000;
  while (performance.now() - expiredAt < GIVE_UP_MS) {
    const [row] = await sql<{ fresh: number }[]>`
      select count(*)::int as fresh from orders.order o join orders.order_line l on l.order_id = o.id
       where l.variant_id = ${hot.variantId} and o.state = 'awaiting_payment' and o.hold_expires_at > clock_timestamp()`;
    if (row?.fresh === stock) {
      seconds = Math.round((performance.now() - expiredAt) / 100) / 10;
      break;
    }
    await sleep(100);
  }
  await arriving;
  await withdraw(sql, hot);
  process.stdout.write(
    `convergence: ${stock} holds ran out at once; ${seconds} s later every unit was held by another buyer\n`,
  );
  return seconds;
}

import { type App, raiseAlarm } from '../../platform/index.ts';
import { listPaidOrders } from '../orders/index.ts';
import {
  findUncaptured,
  type MoneyRecord,
  type Provider,
  processorOf,
  readCaptures,
  readKnownMoney,
  takeSweep,
} from '../payments/index.ts';
import { judgeOrder, judgeRecord } from './compare-money.ts';
import { completePayment } from './complete-payment.ts';

const RECORDS_EVERY_SECONDS = 300;
const ORDERS_EVERY_SECONDS = 300;
const DAY_MS = 86_400_000;
/** What happened just now is still on its usual way. */
const GRACE_MS = 120_000;
const ORDERS_PAGE = 500;
const ORDERS_PAGES_MAX = 20;
const UNCAPTURED_AFTER_SECONDS = 900;
const UNCAPTURED_MAX = 100;

/**
 * Paid but no order: compares what each processor says it took within the last day with what stands here. Money that
 * belongs to one of our orders is brought to its end, which is a paid order or a refund; money nobody here knows raises an
 * alarm and is left alone, since it may be another system's. One worker does it, when it is due.
 */
export async function sweepProcessorRecords(app: App): Promise<boolean> {
  if (!(await takeSweep(app.db.sql, 'processor_records', RECORDS_EVERY_SECONDS))) return false;
  const now = app.clock.now().getTime();
  const providers: Provider[] = app.config.paypal === null ? ['stripe'] : ['stripe', 'paypal'];
  for (const provider of providers) {
    const records = await processorOf({ provider }).listMoney(app, new Date(now - DAY_MS));
    await compareRecords(
      app,
      records.filter(({ at }) => now - at.getTime() > GRACE_MS),
    );
  }
  return false;
}

async function compareRecords(app: App, records: readonly MoneyRecord[]): Promise<void> {
  const known = await readKnownMoney(app.db.sql, {
    intentIds: records.flatMap(({ intentId }) => intentId ?? []),
    orderIds: records.flatMap(({ intentId, orderId }) => (intentId === null ? (orderId ?? []) : [])),
  });
  for (const record of records) {
    const verdict = judgeRecord(record, known);
    if (verdict.is === 'unknown') {
      const subject = record.intentId ?? record.orderId ?? 'unnamed';
      await raiseAlarm(app.db.sql, 'payment.without_order', subject, { provider: record.provider });
    }
    if (verdict.is !== 'unfinished') continue;
    for (const intentId of verdict.intentIds) {
      const { status } = await completePayment(app, intentId);
      app.log.warn({ intent: intentId, status }, 'the processor had money we had not followed');
    }
  }
}

/**
 * Order but no money: raises an alarm for each order of the last two days that counts as paid without a capture of its
 * whole total, and for each payment whose goods are sold and whose capture does not come. One worker does it, when it is due.
 */
export async function sweepPaidOrders(app: App): Promise<boolean> {
  if (!(await takeSweep(app.db.sql, 'paid_orders', ORDERS_EVERY_SECONDS))) return false;
  for (const intentId of await findUncaptured(app.db.sql, UNCAPTURED_AFTER_SECONDS, UNCAPTURED_MAX))
    await raiseAlarm(app.db.sql, 'payment.capture_failed', intentId);
  let after: string | null = null;
  for (let page = 0; page < ORDERS_PAGES_MAX; page += 1) {
    const orders: Awaited<ReturnType<typeof listPaidOrders>> = await listPaidOrders(
      app.db.sql,
      after,
      ORDERS_PAGE,
    );
    const captures = await readCaptures(
      app.db.sql,
      orders.map(({ id }) => id),
    );
    for (const order of orders) {
      const fault = judgeOrder(order, captures.get(order.id));
      if (fault !== null) await raiseAlarm(app.db.sql, `order.${fault}`, order.id);
    }
    after = orders.at(-1)?.id ?? null;
    if (orders.length < ORDERS_PAGE) break;
  }
  return false;
}

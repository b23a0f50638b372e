import { type App, isTracing, traceOf, withSpan } from '../../platform/index.ts';
import { readPlacementId } from '../orders/index.ts';
import { readPaymentByIntent } from '../payments/index.ts';

/** Follows a payment on the trace of the order it pays, whoever told us of it: what it books is found where the order was placed. */
export async function inOrderTrace<Result>(
  app: App,
  intentId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!isTracing()) return work();
  const { sql } = app.db;
  const payment = await readPaymentByIntent(sql, intentId);
  const placementId = payment === null ? null : await readPlacementId(sql, payment.orderId);
  const attributes = { 'selvedge.intent_id': intentId };
  return withSpan('payment follow', { traceId: traceOf(placementId), attributes }, work);
}

import { type App, publish, refuse } from '../../platform/index.ts';
import { noteHistory } from '../orders/index.ts';
import { NEXT_REFUND_STATE } from './refund-state.ts';
import { runCommand } from './run-command.ts';
import { lockRefund, readRefund, setRefundState } from './store.ts';

/**
 * Asks the processor once more for a refund that failed, under a key of its own. What the shopper is owed stays the same, so
 * nothing is counted or posted again. Refuses one that has not failed.
 */
export async function retryRefund(app: App, key: string, refundId: string) {
  const known = await readRefund(app.db.sql, refundId);
  if (known === null) return refuse('refund_not_found');
  const { orderId } = known;
  return runCommand(app, { key, name: 'retryRefund', orderId, asked: refundId }, async (tx, { at }) => {
    const refund = await lockRefund(tx, refundId);
    const next = refund === null ? null : NEXT_REFUND_STATE[refund.state].retry;
    if (refund === null || next === null) return refuse('refund_not_failed');
    await setRefundState(tx, refundId, {
      state: next,
      attempt: refund.attempt + 1,
      processorRefundId: null,
      failureCode: null,
      at,
    });
    await noteHistory(tx, {
      orderId,
      vendorId: refund.vendorId,
      event: 'refund.retried',
      actor: 'operator',
    });
    await publish(tx, { topic: 'refund.requested', subject: refundId, payload: { orderId, refundId } });
    return { ok: true } as const;
  });
}

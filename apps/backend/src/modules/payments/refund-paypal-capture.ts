import type { App } from '../../platform/index.ts';
import { paypalProcessor } from './paypal.ts';
import type { Refunded, Refunding } from './processor.ts';
import type { Payment } from './store.ts';

/**
 * Gives money of a captured PayPal payment back, in whole or in part. The refund's id is the key: asking again for the
 * same refund gives the first one again. Throws `ProcessorUnavailable` when PayPal does not answer.
 */
export function refundPaypalCapture(
  app: App,
  payment: Pick<Payment, 'intentId'>,
  refunding: Refunding,
): Promise<Refunded> {
  if (payment.intentId === null) throw new Error('a captured payment has an intent');
  return paypalProcessor.refund(app, payment.intentId, refunding);
}

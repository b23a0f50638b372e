import { randomBytes } from 'node:crypto';
import { PaypalProblem } from './problem.ts';

/** PayPal's objects as the sandbox keeps them. Amounts are texts, as PayPal writes them. */
export type Amount = { readonly currency_code: string; readonly value: string };
export type PaypalOrder = {
  readonly id: string;
  readonly status: 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED';
  readonly amount: Amount;
  readonly customId: string;
  readonly referenceId: string;
  readonly returnUrl: string;
  readonly cancelUrl: string;
  /** What the shopper chose to pay with: an empty account is declined when the money is asked for. */
  readonly funds: 'balance' | 'empty';
  readonly authorisation: { readonly id: string; readonly status: 'CREATED' | 'CAPTURED' | 'VOIDED' } | null;
  readonly capture: { readonly id: string; readonly fee: string } | null;
  readonly refunds: readonly PaypalRefund[];
  readonly createdAt: string;
  readonly updatedAt: string;
};
export type PaypalRefund = { readonly id: string; readonly amount: Amount; readonly customId: string | null };

type Given = Pick<PaypalOrder, 'amount' | 'customId' | 'referenceId' | 'returnUrl' | 'cancelUrl'>;

/** An id in PayPal's manner: seventeen capitals and digits. */
export function newPaypalId(): string {
  return [...randomBytes(17)].map((byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'[byte % 32]).join('');
}

/** Opens an order. Refuses an amount that is none. */
export function openOrder(given: Given): PaypalOrder {
  if (!/^\d{1,10}(\.\d{2,3})?$/.test(given.amount.value) || Number(given.amount.value) <= 0)
    throw new PaypalProblem(422, 'CANNOT_BE_ZERO_OR_NEGATIVE', 'The amount must be greater than zero.');
  const at = new Date().toISOString();
  return {
    ...given,
    id: newPaypalId(),
    status: 'PAYER_ACTION_REQUIRED',
    funds: 'balance',
    authorisation: null,
    capture: null,
    refunds: [],
    createdAt: at,
    updatedAt: at,
  };
}

/** The shopper says yes, with what they choose to pay. */
export function approve(order: PaypalOrder, funds: PaypalOrder['funds']): PaypalOrder {
  if (order.status === 'COMPLETED')
    throw new PaypalProblem(422, 'ORDER_ALREADY_AUTHORIZED', 'This order is paid already.');
  return changed(order, { status: 'APPROVED', funds });
}

/** Authorises an approved order. Money the account lacks is declined, and the shopper may choose again. */
export function authorise(order: PaypalOrder): PaypalOrder {
  if (order.status === 'COMPLETED')
    throw new PaypalProblem(422, 'ORDER_ALREADY_AUTHORIZED', 'The order has been authorised already.');
  if (order.status !== 'APPROVED')
    throw new PaypalProblem(422, 'ORDER_NOT_APPROVED', 'The payer has not yet approved the order.');
  if (order.funds === 'empty')
    throw new PaypalProblem(422, 'INSTRUMENT_DECLINED', 'The instrument presented was declined.');
  return changed(order, { status: 'COMPLETED', authorisation: { id: newPaypalId(), status: 'CREATED' } });
}

/** Puts an order whose account was empty back to where the shopper chooses. */
export function askAgain(order: PaypalOrder): PaypalOrder {
  return changed(order, { status: 'PAYER_ACTION_REQUIRED', funds: 'balance' });
}

/** Takes the authorised money, whole. */
export function capture(order: PaypalOrder): PaypalOrder {
  const authorisation = open(order);
  const minor = Number(order.amount.value) * 100;
  // 2.49 % and 35 cents, as PayPal asks of sellers in Germany.
  const fee = ((Math.round(minor * 0.0249) + 35) / 100).toFixed(2);
  return changed(order, {
    authorisation: { ...authorisation, status: 'CAPTURED' },
    capture: { id: newPaypalId(), fee },
  });
}

/** Gives an authorisation back. */
export function voidAuthorisation(order: PaypalOrder): PaypalOrder {
  return changed(order, { authorisation: { ...open(order), status: 'VOIDED' } });
}

/** Gives captured money back; never more than was captured. */
export function refund(
  order: PaypalOrder,
  amount: Amount | null,
  customId: string | null,
): { order: PaypalOrder; refund: PaypalRefund } {
  const left = Number(order.amount.value) - refundedOf(order);
  const value = Number(amount?.value ?? left);
  if (order.capture === null || value <= 0 || value > left + 1e-9)
    throw new PaypalProblem(422, 'REFUND_AMOUNT_EXCEEDED', 'The refund is more than is left of the capture.');
  const made = {
    id: newPaypalId(),
    amount: { ...order.amount, value: amount?.value ?? left.toFixed(2) },
    customId,
  };
  return { order: changed(order, { refunds: [...order.refunds, made] }), refund: made };
}

/** What went back of an order so far. */
export function refundedOf(order: PaypalOrder): number {
  return order.refunds.reduce((sum, one) => sum + Number(one.amount.value), 0);
}

function open({ authorisation }: PaypalOrder) {
  if (authorisation === null)
    throw new PaypalProblem(404, 'INVALID_RESOURCE_ID', 'There is no authorisation.', 'RESOURCE_NOT_FOUND');
  if (authorisation.status === 'VOIDED')
    throw new PaypalProblem(422, 'AUTHORIZATION_VOIDED', 'The authorisation has been voided.');
  if (authorisation.status === 'CAPTURED')
    throw new PaypalProblem(422, 'AUTHORIZATION_ALREADY_CAPTURED', 'The authorisation has been captured.');
  return authorisation;
}

function changed(order: PaypalOrder, change: Partial<PaypalOrder>): PaypalOrder {
  return { ...order, ...change, updatedAt: new Date().toISOString() };
}

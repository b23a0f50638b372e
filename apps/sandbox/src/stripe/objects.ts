import { randomBytes } from 'node:crypto';
import type { Card } from './cards.ts';

/** Stripe's objects as the sandbox keeps them: what the API needs to answer, no card number among it. */
export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_action'
  | 'requires_capture'
  | 'succeeded'
  | 'canceled';

export type Charge = {
  id: string;
  amount: number;
  amountCaptured: number;
  amountRefunded: number;
  captured: boolean;
  created: number;
  card: CardDetails;
  fee: number;
  balanceTransactionId: string | null;
  failureCode: string | null;
};
export type CardDetails = {
  brand: string;
  last4: string;
  expMonth: number;
  expYear: number;
  /** The same for the same number, and tells nothing of it. */
  fingerprint: string;
};
/** A card that can be paid with again: kept for a customer, or of one payment alone. */
export type PaymentMethod = {
  id: string;
  card: CardDetails;
  behaviour: Card['behaviour'];
  customer: string | null;
  created: number;
};
export type PaymentError = { code: string; declineCode: string | null; message: string };

export type Intent = {
  id: string;
  amount: number;
  currency: string;
  captureMethod: 'automatic' | 'manual';
  status: IntentStatus;
  clientSecret: string;
  metadata: Record<string, string>;
  transferGroup: string | null;
  created: number;
  amountReceived: number;
  charge: Charge | null;
  pendingCard: { details: CardDetails; behaviour: Card['behaviour']; methodId: string } | null;
  customer: string | null;
  setupFutureUsage: string | null;
  paymentMethod: string | null;
  lastError: PaymentError | null;
  canceledAt: number | null;
  returnUrl: string | null;
};
export type ConfirmationToken = {
  id: string;
  card: CardDetails;
  behaviour: Card['behaviour'];
  created: number;
  used: boolean;
};
export type Refund = {
  id: string;
  intentId: string;
  chargeId: string;
  amount: number;
  currency: string;
  status: 'pending' | 'succeeded' | 'failed';
  failureReason: string | null;
  created: number;
  reason: string | null;
  metadata: Record<string, string>;
};
export type SandboxEvent = {
  id: string;
  provider: 'stripe' | 'paypal';
  type: string;
  created: number;
  object: Record<string, unknown>;
};

export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('hex')}`;
}

export function nowSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

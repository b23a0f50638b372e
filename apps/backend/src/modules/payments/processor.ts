import type { App } from '../../platform/index.ts';

/** no_charge: a gift card or a discount covers the order whole. */
export type Provider = 'stripe' | 'paypal' | 'no_charge';

/** A card the processor keeps for its customer, by the processor's own ids. */
export type KeptCard = {
  readonly customerId: string;
  readonly methodId: string;
  readonly fingerprint: string;
  readonly brand: string;
  readonly last4: string;
  readonly expMonth: number;
  readonly expYear: number;
};

/** What a processor says of an intent, in our words. Amounts are minor units. */
export type Intent = {
  readonly id: string;
  readonly orderId: string | null;
  /** approved: the shopper said yes at the processor, and nothing is authorised until we ask for it. */
  readonly status:
    | 'needs_card'
    | 'requires_action'
    | 'approved'
    | 'authorised'
    | 'captured'
    | 'cancelled'
    | 'processing';
  readonly clientSecret: string | null;
  /** Where the shopper says yes, for processors that ask on their own pages. */
  readonly approveUrl: string | null;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly capturedMinor: bigint;
  /** What of the captured money went back already, by whoever's hand. */
  readonly refundedMinor: bigint;
  readonly feeMinor: bigint;
  readonly declineCode: string | null;
  readonly card: { readonly brand: string; readonly last4: string } | null;
  /** The card that was kept for the next time, when the shopper asked for it. */
  readonly kept: KeptCard | null;
};

/** The processor did not answer, or not as it should: try again later, nothing is known. */
export class ProcessorUnavailable extends Error {}

/** Money as a processor's own list tells of it, to be compared with what stands here. */
export type MoneyRecord = {
  readonly provider: Provider;
  readonly intentId: string | null;
  readonly orderId: string | null;
  readonly status: 'authorised' | 'captured';
  readonly at: Date;
};

export type Opening = {
  readonly id: string;
  readonly orderId: string;
  readonly opened: number;
  readonly currency: string;
  readonly amountMinor: bigint;
};

export type Refunding = { readonly id: string; readonly amountMinor: bigint; readonly reason: string };
/** What a processor says of a refund, in our words. */
export type ChargeRefund = {
  readonly processorRefundId: string | null;
  readonly status: 'succeeded' | 'pending' | 'failed';
  /** Why it will never be made. */
  readonly failureCode: string | null;
};

/**
 * What a processor does for us. Each call stands outside transactions, ends in bounded time and carries a key of ours,
 * so that a repeat has no second effect. Each throws `ProcessorUnavailable` when nothing is known.
 */
export type Processor = {
  /** Opens the intent of a payment, to be authorised now and captured after the goods are claimed. */
  open(app: App, payment: Opening): Promise<Intent>;
  /** Asks how an intent stands. */
  read(app: App, intentId: string): Promise<Intent>;
  /** Authorises what the shopper approved. An intent that needs no such step is given as it stands. */
  authorise(app: App, intentId: string): Promise<Intent>;
  /** Takes the authorised money. */
  capture(app: App, intentId: string): Promise<Intent>;
  /** Gives an authorisation back, or closes an intent nobody paid. One that is closed already is left so. */
  cancel(app: App, intentId: string): Promise<Intent>;
  /** Gives captured money back, once for each `id`. A refund that will never be made comes back failed, with its code. */
  refund(app: App, intentId: string, refunding: Refunding): Promise<ChargeRefund>;
  /** Asks how a refund stands. One that is not known (any more) reads as pending: that is no news. */
  readRefund(app: App, processorRefundId: string): Promise<ChargeRefund>;
  /** Lists money authorised or captured since an instant, as far as its bound goes. */
  listMoney(app: App, since: Date): Promise<MoneyRecord[]>;
};

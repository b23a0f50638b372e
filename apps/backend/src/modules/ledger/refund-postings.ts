import { assertBalanced } from './balanced.ts';
import type { Entry, Posting } from './postings.ts';

type RefundOf = {
  readonly refundId: string;
  readonly orderId: string;
  readonly currency: string;
  readonly at: Date;
};

export type RefundOwed = RefundOf & {
  readonly vendorId: string;
  readonly borneBy: 'vendor' | 'market';
  readonly amountMinor: bigint;
  /** Commission that the market gives back to the vendor; nothing when the market bears the refund. */
  readonly commissionMinor: bigint;
  /** The market's part of the discount, which the vendor gives back. */
  readonly subsidyMinor: bigint;
  /** What of the order is still pending for the vendor; the rest was released, and its available balance may fall below zero. */
  readonly pendingMinor: bigint;
};

/**
 * A refund that was decided: the shopper is owed it from this moment on, whatever the processor is doing. A vendor bears its
 * net part, from what is pending of this order first; the commission on it is given back, and so is what the market had paid of
 * the discount.
 */
export function refundOwedPosting(refund: RefundOwed): Posting {
  const { vendorId, amountMinor, commissionMinor, subsidyMinor } = refund;
  const net = amountMinor + subsidyMinor - commissionMinor;
  const pending = refund.pendingMinor > 0n ? refund.pendingMinor : 0n;
  const fromPending = net < pending ? net : pending;
  const borne: Entry[] =
    refund.borneBy === 'market'
      ? [{ account: { kind: 'market_goodwill' }, minor: amountMinor }]
      : [
          { account: { kind: 'vendor_pending', vendorId }, minor: fromPending },
          { account: { kind: 'vendor_available', vendorId }, minor: net - fromPending },
          { account: { kind: 'commission_refunded' }, minor: commissionMinor },
          { account: { kind: 'market_promotions' }, minor: -subsidyMinor },
        ];
  return posting(refund, 'refund_owed', '', [
    ...borne,
    { account: { kind: 'refunds_payable' }, minor: -amountMinor },
  ]);
}

/** The part of a refund that is back on the gift card: it is owed to the card's holder instead. */
export function giftRefundPosting(refund: RefundOf & { readonly giftMinor: bigint }): Posting {
  return posting(refund, 'refund_paid', ':gift', [
    { account: { kind: 'refunds_payable' }, minor: refund.giftMinor },
    { account: { kind: 'gift_cards_outstanding' }, minor: -refund.giftMinor },
  ]);
}

type RefundMoved = RefundOf & {
  readonly attempt: number;
  readonly processor: string;
  readonly amountMinor: bigint;
};

/** The processor has given the money back: nothing is owed any more. */
export function refundPaidPosting(refund: RefundMoved): Posting {
  return posting(refund, 'refund_paid', `:${refund.attempt}`, moved(refund, 1n));
}

/** Money the processor had given back came back to us, because the card is closed: it is owed again. */
export function refundBouncedPosting(refund: RefundMoved): Posting {
  return posting(refund, 'refund_bounced', `:${refund.attempt}`, moved(refund, -1n));
}

function moved({ amountMinor, processor }: RefundMoved, sign: 1n | -1n): Entry[] {
  return [
    { account: { kind: 'refunds_payable' }, minor: sign * amountMinor },
    { account: { kind: 'processor_clearing', qualifier: processor }, minor: -sign * amountMinor },
  ];
}

function posting(refund: RefundOf, kind: Posting['kind'], suffix: string, entries: Entry[]): Posting {
  return assertBalanced({
    key: `${kind}:${refund.refundId}${suffix}`,
    kind,
    source: { type: 'order', id: refund.orderId },
    effectiveAt: refund.at,
    currency: refund.currency,
    entries: entries.filter((entry) => entry.minor !== 0n),
  });
}

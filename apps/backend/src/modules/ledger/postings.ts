import { assertBalanced } from './balanced.ts';

export type AccountRef = {
  readonly kind:
    | 'processor_clearing'
    | 'bank'
    | 'payout_in_transit'
    | 'vendor_pending'
    | 'vendor_available'
    | 'vendor_reserve'
    | 'commission_income'
    | 'commission_refunded'
    | 'processor_fees'
    | 'rounding'
    | 'refunds_payable'
    | 'market_goodwill'
    | 'market_promotions'
    | 'gift_cards_outstanding';
  readonly vendorId?: string;
  readonly qualifier?: string;
};

/** minor: a debit is positive, a credit negative. */
export type Entry = { readonly account: AccountRef; readonly minor: bigint };

export type Posting = {
  /** Posting the same key again changes nothing. */
  readonly key: string;
  readonly kind:
    | 'capture'
    | 'processor_fee'
    | 'late_capture'
    | 'late_return'
    | 'refund_owed'
    | 'refund_paid'
    | 'refund_bounced'
    | 'gift_card_issued';
  readonly source: { readonly type: 'order' | 'payment' | 'gift_card'; readonly id: string };
  readonly effectiveAt: Date;
  readonly currency: string;
  readonly entries: readonly Entry[];
};

export type VendorShare = {
  readonly vendorId: string;
  readonly goodsMinor: bigint;
  /** What its goods cost less, and the part of it that the market bears. */
  readonly discountMinor: bigint;
  readonly subsidyMinor: bigint;
  readonly shippingMinor: bigint;
  readonly commissionMinor: bigint;
};

export type Sale = {
  readonly orderId: string;
  readonly processor: string;
  readonly currency: string;
  readonly capturedAt: Date;
  /** What a gift card paid of it. */
  readonly giftMinor: bigint;
  readonly shares: readonly VendorShare[];
};

/**
 * The capture of an order: the processor owes us what was charged, and what a gift card paid is not owed to its holder any more;
 * each vendor is owed its goods and shipping less the discount it bears and less commission; the market bears its own part of the
 * discount; the commission is ours. Commission is taken of goods, not of shipping. Gives null for an order that cost nothing.
 */
export function capturePosting(sale: Sale): Posting | null {
  const total = add(sale.shares.map((share) => share.goodsMinor - share.discountMinor + share.shippingMinor));
  const commission = add(sale.shares.map((share) => share.commissionMinor));
  const entries: Entry[] = [
    { account: { kind: 'processor_clearing', qualifier: sale.processor }, minor: total - sale.giftMinor },
    { account: { kind: 'gift_cards_outstanding' }, minor: sale.giftMinor },
    { account: { kind: 'market_promotions' }, minor: add(sale.shares.map((share) => share.subsidyMinor)) },
    ...sale.shares.map((share) => ({
      account: { kind: 'vendor_pending' as const, vendorId: share.vendorId },
      minor: -owedOf(share),
    })),
    { account: { kind: 'commission_income' }, minor: -commission },
  ];
  const moved = entries.filter((entry) => entry.minor !== 0n);
  if (moved.length === 0) return null;
  return assertBalanced({
    key: `capture:${sale.orderId}`,
    kind: 'capture',
    source: { type: 'order', id: sale.orderId },
    effectiveAt: sale.capturedAt,
    currency: sale.currency,
    entries: moved,
  });
}

/** What a vendor is owed of a sale. */
function owedOf(share: VendorShare): bigint {
  return (
    share.goodsMinor - share.discountMinor + share.subsidyMinor + share.shippingMinor - share.commissionMinor
  );
}

/** A gift card: the market owes its holder what is on it. It was sold, or given away at the market's cost. */
export function giftCardPosting(card: {
  id: string;
  currency: string;
  amountMinor: bigint;
  source: 'sold' | 'goodwill';
  at: Date;
}): Posting {
  const paidFrom = card.source === 'sold' ? 'bank' : 'market_goodwill';
  return assertBalanced({
    key: `gift_card_issued:${card.id}`,
    kind: 'gift_card_issued',
    source: { type: 'gift_card', id: card.id },
    effectiveAt: card.at,
    currency: card.currency,
    entries: [
      { account: { kind: paidFrom }, minor: card.amountMinor },
      { account: { kind: 'gift_cards_outstanding' }, minor: -card.amountMinor },
    ],
  });
}

/** What the processor keeps of a capture; the market bears it. Gives null when it keeps nothing. */
export function feePosting(fee: {
  orderId: string;
  processor: string;
  currency: string;
  feeMinor: bigint;
  at: Date;
  /** The intent, when it is not the one the order was paid by. */
  lateIntentId?: string;
}): Posting | null {
  if (fee.feeMinor === 0n) return null;
  return assertBalanced({
    key: `processor_fee:${fee.lateIntentId ?? fee.orderId}`,
    kind: 'processor_fee',
    source: { type: 'order', id: fee.orderId },
    effectiveAt: fee.at,
    currency: fee.currency,
    entries: [
      { account: { kind: 'processor_fees', qualifier: fee.processor }, minor: fee.feeMinor },
      { account: { kind: 'processor_clearing', qualifier: fee.processor }, minor: -fee.feeMinor },
    ],
  });
}

/**
 * Money that was captured although its order could not be kept, and went back: taken in and given out over an account of
 * its own, which is zero again when both stand. `source` is the intent, since an order may see more than one.
 */
export function lateReturnPostings(late: {
  intentId: string;
  orderId: string;
  processor: string;
  currency: string;
  amountMinor: bigint;
  at: Date;
}): Posting[] {
  const clearing = { kind: 'processor_clearing', qualifier: late.processor } as const;
  const waiting = { kind: 'processor_clearing', qualifier: `${late.processor}:to_return` } as const;
  const base = {
    source: { type: 'order', id: late.orderId },
    effectiveAt: late.at,
    currency: late.currency,
  } as const;
  const move = (kind: 'late_capture' | 'late_return', to: AccountRef, from: AccountRef) =>
    assertBalanced({
      ...base,
      key: `${kind}:${late.intentId}`,
      kind,
      entries: [
        { account: to, minor: late.amountMinor },
        { account: from, minor: -late.amountMinor },
      ],
    });
  return [move('late_capture', clearing, waiting), move('late_return', waiting, clearing)];
}

function add(amounts: readonly bigint[]): bigint {
  return amounts.reduce((a, b) => a + b, 0n);
}

import type { AfterSale } from '@selvedge/contracts';

type Return = AfterSale['returns'][number];
type Reason = Return['lines'][number]['reason'];

export const REASONS = {
  too_small: 'Too small',
  too_large: 'Too large',
  not_as_pictured: 'Not as it looks in the pictures',
  changed_mind: 'I changed my mind',
  arrived_late: 'It arrived too late',
  wrong_piece: 'It is not what I ordered',
  faulty: 'It is faulty',
  other: 'Another reason',
} as const satisfies Record<Reason, string>;

/** The reasons that count after the time to change one's mind is over. */
export const LATE_REASONS = ['faulty', 'wrong_piece'] as const satisfies readonly Reason[];

export const CANCEL_REASONS = {
  changed_mind: 'I changed my mind',
  wrong_details: 'Wrong size, colour or address',
  found_elsewhere: 'I found it elsewhere',
  other: 'Another reason',
} as const;

export const RETURN_STATES = {
  requested: 'With the shop',
  approved: 'Ready to be sent',
  declined: 'Declined',
  in_transit: 'On its way back',
  received: 'Back at the shop',
  refunded: 'Refunded',
  replaced: 'Replacement sent',
  rejected: 'Rejected',
  cancelled: 'Cancelled',
} as const satisfies Record<Return['state'], string>;

/** What a return waits for, as its shopper needs to know it. */
export function nextOf({ state, kind, vendorName }: Pick<Return, 'state' | 'kind' | 'vendorName'>): string {
  switch (state) {
    case 'requested':
      return `${vendorName} looks at it first and answers by mail, as the time to change your mind is over. Keep the pieces until then.`;
    case 'approved':
      return 'Pack the pieces, write the number of the return on the parcel, and send it within 14 days to the address below.';
    case 'in_transit':
      return kind === 'exchange'
        ? `When it is there, ${vendorName} sends what you chose instead. It is kept for you.`
        : `When it is there, ${vendorName} looks at it and your money goes back the way it came.`;
    case 'received':
      return kind === 'exchange'
        ? `${vendorName} has it and sends what you chose instead.`
        : 'Your money is on its way. Banks take up to five working days to show it.';
    case 'refunded':
      return 'Your money has left for the way it came. Banks take up to five working days to show it.';
    case 'replaced':
      return 'What you chose instead is on its way to you.';
    case 'declined':
      return `${vendorName} did not agree. If you think that is wrong, write to us: we look at it ourselves.`;
    case 'rejected':
      return `${vendorName} could not take it back. If you think that is wrong, write to us: we look at it ourselves.`;
    case 'cancelled':
      return 'You kept the pieces. Nothing else happens.';
  }
}

export type ReturnStage = { readonly name: string; readonly at: string | null; readonly done: boolean };

/** How far a return has come; the last stage is what it is for. */
export function stagesOfReturn(one: Return): ReturnStage[] {
  const last = one.kind === 'exchange' ? 'Replacement sent' : 'Refunded';
  const over = one.state === 'refunded' || one.state === 'replaced';
  return [
    { name: 'Asked for', at: one.requestedAt, done: true },
    { name: 'On its way', at: one.sentAt, done: one.sentAt !== null || one.receivedAt !== null },
    { name: 'At the shop', at: one.receivedAt, done: one.receivedAt !== null },
    { name: last, at: over ? one.closedAt : null, done: over },
  ];
}

export const REFUND_STATES = {
  requested: 'on its way',
  submitted: 'on its way',
  succeeded: 'sent',
  failed: 'not through yet: we look after it',
} as const satisfies Record<AfterSale['refunds'][number]['state'], string>;

export const CAUSES = {
  cancellation: 'For what was cancelled',
  return: 'For what came back',
  goodwill: 'A part of the price',
} as const satisfies Record<AfterSale['refunds'][number]['cause'], string>;

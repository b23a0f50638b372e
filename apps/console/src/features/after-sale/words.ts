import type { Refund, Return } from '@selvedge/contracts';
import type { Tone } from '@selvedge/ui';

type Word = { readonly word: string; readonly tone: Tone };

export const returnWords = {
  requested: { word: 'To decide', tone: 'warn' },
  approved: { word: 'Approved', tone: 'plain' },
  in_transit: { word: 'On its way', tone: 'plain' },
  received: { word: 'Received', tone: 'warn' },
  refunded: { word: 'Refunded', tone: 'good' },
  replaced: { word: 'Replaced', tone: 'good' },
  declined: { word: 'Declined', tone: 'quiet' },
  rejected: { word: 'Rejected', tone: 'quiet' },
  cancelled: { word: 'Cancelled', tone: 'quiet' },
} as const satisfies Record<Return['state'], Word>;

export const refundWords = {
  requested: { word: 'Requested', tone: 'plain' },
  submitted: { word: 'With the bank', tone: 'plain' },
  succeeded: { word: 'Paid back', tone: 'good' },
  failed: { word: 'Failed', tone: 'bad' },
} as const satisfies Record<Refund['state'], Word>;

export const reasonWords = {
  too_small: 'Too small',
  too_large: 'Too large',
  not_as_pictured: 'Not as pictured',
  changed_mind: 'Changed their mind',
  arrived_late: 'Arrived too late',
  wrong_piece: 'Not what was ordered',
  faulty: 'Faulty',
  other: 'Another reason',
} as const satisfies Record<Return['lines'][number]['reason'], string>;

export const conditionWords = [
  ['as_new', 'As new'],
  ['worn', 'Worn'],
  ['damaged', 'Damaged'],
  ['missing', 'Not in the parcel'],
] as const satisfies readonly (readonly [NonNullable<Return['lines'][number]['condition']>, string])[];

export const cancelWords = [
  ['out_of_stock', 'Out of stock'],
  ['damaged', 'Damaged'],
  ['cannot_deliver', 'Cannot be delivered there'],
  ['asked_by_shopper', 'The shopper asked for it'],
  ['other', 'Another reason'],
] as const;

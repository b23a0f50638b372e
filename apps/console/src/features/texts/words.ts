import type { Fit, HoldReason, ModeratedText, TextKind, TextState } from '@selvedge/contracts';
import type { Tone } from '@selvedge/ui';

export const stateWords = {
  unconfirmed: { word: 'Not confirmed', tone: 'quiet' },
  pending: { word: 'Waits for the market', tone: 'warn' },
  published: { word: 'Shown', tone: 'good' },
  rejected: { word: 'Rejected', tone: 'bad' },
  hidden: { word: 'Hidden', tone: 'bad' },
  withdrawn: { word: 'Taken back', tone: 'quiet' },
} as const satisfies Record<TextState, { word: string; tone: Tone }>;

export const fitWords = {
  runs_small: 'Runs small',
  true_to_size: 'True to size',
  runs_large: 'Runs large',
} as const satisfies Record<Fit, string>;

export const kindWords = {
  review: 'Review',
  reply: 'Reply',
  question: 'Question',
} as const satisfies Record<TextKind, string>;

export const holdWords = {
  link: 'a link',
  email: 'an e-mail address',
  phone: 'a phone number',
  language: 'rough language',
  shouting: 'mostly capitals',
} as const satisfies Record<HoldReason, string>;

export const reportWords = {
  spam: 'advertising',
  offensive: 'offensive',
  personal_data: 'tells about a person',
  not_about_it: 'not about the piece',
  other: 'something else',
} as const satisfies Record<ModeratedText['reportReasons'][number], string>;

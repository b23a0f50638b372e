import type { GiftCard, GiftCardStatus, RouteOutput, routes } from '@selvedge/contracts';
import type { Tone } from '@selvedge/ui';

type Word = { readonly word: string; readonly tone: Tone };

export const giftCardWords = {
  active: { word: 'Active', tone: 'good' },
  spent: { word: 'Spent', tone: 'quiet' },
  blocked: { word: 'Blocked', tone: 'bad' },
} as const satisfies Record<GiftCardStatus, Word>;

export const sourceWords = {
  sold: 'Sold',
  goodwill: 'Goodwill',
} as const satisfies Record<GiftCard['source'], string>;

type Use = RouteOutput<typeof routes.viewGiftCard>['uses'][number];

export const useWords = {
  held: { word: 'Being paid', tone: 'warn' },
  claimed: { word: 'Paid', tone: 'good' },
  released: { word: 'Given back unpaid', tone: 'quiet' },
} as const satisfies Record<Use['state'], Word>;

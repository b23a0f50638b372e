import type { RouteInput, routes } from '@selvedge/contracts';
import type { Pickable, Picks } from './picks.ts';
import { LATE_REASONS, REASONS } from './words.ts';

type Body = RouteInput<typeof routes.requestReturn>['body'];
export type Reason = Body['lines'][number]['reason'];

/** What a shopper has chosen of a return so far. */
export type ReturnDraft = {
  readonly kind: Body['kind'];
  readonly picks: Picks;
  readonly reasons: Readonly<Record<string, Reason>>;
  readonly instead: Readonly<Record<string, string>>;
  readonly note: string;
};

export const emptyDraft: ReturnDraft = { kind: 'refund', picks: {}, reasons: {}, instead: {}, note: '' };

/** The reasons a piece may come back for, with their words. */
export function reasonsFor({ returnable }: Pickable): readonly (readonly [Reason, string])[] {
  const all = Object.entries(REASONS) as [Reason, string][]; // the keys of the table
  return returnable?.open === false ? all.filter(([code]) => LATE_REASONS.some((one) => one === code)) : all;
}

/** The pieces a draft is about. */
export function pickedOf(draft: ReturnDraft, pickables: readonly Pickable[]): Pickable[] {
  return pickables.filter(({ id }) => (draft.picks[id] ?? 0) > 0);
}

/** Says what is missing before a draft can be sent; null when nothing is. */
export function missingIn(draft: ReturnDraft, pickables: readonly Pickable[]): string | null {
  const picked = pickedOf(draft, pickables);
  if (picked.length === 0) return 'Choose at least one piece.';
  if (picked.some(({ id }) => draft.reasons[id] === undefined))
    return 'Say for each piece why it comes back.';
  if (draft.kind === 'exchange' && picked.some(({ id }) => draft.instead[id] === undefined))
    return 'Choose for each piece what you want instead.';
  return null;
}

/** Writes a draft as the contract takes it. */
export function bodyOf(draft: ReturnDraft, pickables: readonly Pickable[]): Body {
  return {
    kind: draft.kind,
    note: draft.note.trim(),
    lines: pickedOf(draft, pickables).map(({ id, line, variantId }) => {
      const replacementVariantId = draft.kind === 'exchange' ? draft.instead[id] : undefined;
      return {
        lineId: line.lineId,
        variantId,
        quantity: draft.picks[id] ?? 0,
        reason: draft.reasons[id] ?? 'other',
        ...(replacementVariantId === undefined ? {} : { replacementVariantId }),
      };
    }),
  };
}

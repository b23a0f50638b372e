import type { Fit, Problem, WriteReview } from '@selvedge/contracts';
import { LIMITS } from './limits.ts';
import { FIT_WORDS } from './words.ts';

export type ReviewField = 'stars' | 'text' | 'heightCm';
export type DraftState = {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: { readonly [Field in ReviewField]?: string };
  readonly failed: string | null;
  /** Set by each attempt that failed, so that the focus goes to the message again. */
  readonly attempt: number;
};
export const BLANK_DRAFT: DraftState = { values: {}, errors: {}, failed: null, attempt: 0 };

type Read =
  | { readonly ok: true; readonly body: WriteReview }
  | { readonly ok: false; readonly errors: DraftState['errors'] };

const FIELDS = ['stars', 'title', 'text', 'fit', 'usualSize', 'heightCm', 'authorName'] as const;

/** What was typed, to show again. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(FIELDS.map((name) => [name, String(form.get(name) ?? '').trim()]));
}

/** Reads the form of a review: what to send, or a sentence at each field at fault. */
export function readDraft(form: FormData): Read {
  const { stars, title, text, fit, usualSize, heightCm, authorName } = typedIn(form);
  const given = Number(stars);
  const height = heightCm === '' || heightCm === undefined ? null : Number(heightCm);
  const errors = {
    ...(given >= 1 && given <= 5 ? {} : { stars: 'Choose how many stars you give it.' }),
    ...(/[\p{L}\p{N}]/u.test(text ?? '') ? {} : { text: 'Write a line or two about it.' }),
    ...((text ?? '').length > LIMITS.reviewText ? { text: `Keep it below ${LIMITS.reviewText} signs.` } : {}),
    ...(height === null || (Number.isInteger(height) && height >= 50 && height <= 230)
      ? {}
      : { heightCm: 'Write your height in centimetres, 172 for example, or leave it out.' }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    body: {
      stars: given,
      title: title ?? '',
      text: text ?? '',
      fit: readFit(fit),
      usualSize: usualSize === '' || usualSize === undefined ? null : usualSize,
      heightCm: height,
      authorName: authorName === '' || authorName === undefined ? null : authorName,
    },
  };
}

/** Reads how it fits; anything that is no word of ours is nothing. */
function readFit(given: string | undefined): Fit | null {
  // The keys of the table are the fits.
  return given !== undefined && Object.hasOwn(FIT_WORDS, given) ? (given as Fit) : null; // one of those keys
}

/** What a refusal means to somebody who reviews. */
export function sayReviewRefusal({ code, title }: Pick<Problem, 'code' | 'title'>): string {
  if (code === 'not_signed_in' || code === 'session_expired')
    return 'You have been signed out. Sign in in another tab, then press again: nothing is lost.';
  if (code === 'invalid_input')
    return 'Something in the form cannot be used. Check each field and try again.';
  return `${title}.`;
}

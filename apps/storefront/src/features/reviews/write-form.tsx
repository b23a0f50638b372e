'use client';

import type { ReviewForm } from '@selvedge/contracts';
import { useActionState, useId } from 'react';
import { ErrorSummary } from '../checkout/error-summary.tsx';
import { Field } from '../checkout/field.tsx';
import { FitFields } from './fit-fields.tsx';
import { LIMITS } from './limits.ts';
import { BLANK_DRAFT, type DraftState } from './review-draft.ts';
import { StarChoice } from './star-choice.tsx';
import { type About, sendReview } from './write-actions.ts';

type WriteFormProps = { readonly form: ReviewForm; readonly about: About };

/** The form of a review: stars, fit, a few words. Without JavaScript it is a plain form with the same answers. */
export function WriteForm({ form, about }: WriteFormProps) {
  const start: DraftState = { ...BLANK_DRAFT, values: valuesOf(form) };
  const [state, act, busy] = useActionState<DraftState, FormData>(sendReview.bind(null, about), start);
  const { values, errors, failed, attempt } = state;
  const id = useId();
  return (
    <form action={act} noValidate className="grid gap-6" key={attempt}>
      <ErrorSummary attempt={attempt} errors={Object.values(errors)} failed={failed} />
      <StarChoice chosen={values.stars ?? ''} error={errors.stars} />
      {form.sizes.length > 1 && (
        <FitFields
          values={values}
          sizes={form.sizes}
          sizeBought={form.sizeBought}
          heightError={errors.heightCm}
        />
      )}
      <div className="grid gap-5 border-t border-line pt-5">
        <Field
          name="title"
          label="In one line"
          optional
          maxLength={LIMITS.reviewTitle}
          defaultValue={values.title ?? ''}
        />
        <div>
          <label htmlFor={id} className="mb-1.5 block text-13">
            What should the next person know?
          </label>
          <textarea
            id={id}
            name="text"
            rows={6}
            required
            maxLength={LIMITS.reviewText}
            defaultValue={values.text ?? ''}
            aria-invalid={errors.text !== undefined}
            aria-describedby={errors.text === undefined ? undefined : `${id}-error`}
            className="field"
          />
          {errors.text !== undefined && (
            <p id={`${id}-error`} className="mt-1.5 text-13 text-selvedge">
              {errors.text}
            </p>
          )}
        </div>
        <Field
          name="authorName"
          label="Shown as"
          maxLength={LIMITS.authorName}
          defaultValue={values.authorName ?? ''}
          note="Everybody sees this name beside your review."
        />
      </div>
      <button type="submit" aria-disabled={busy} className="action justify-self-start">
        {busy ? 'Sending' : form.review === null ? 'Send your review' : 'Save your review'}
      </button>
      <p className="text-13 text-stone">
        No links, addresses or phone numbers, please: reviews with them wait until somebody has read them.
      </p>
    </form>
  );
}

function valuesOf({ review, authorName }: ReviewForm): Record<string, string> {
  if (review === null) return { authorName };
  return {
    stars: String(review.stars),
    title: review.title,
    text: review.text,
    fit: review.fit ?? '',
    usualSize: review.usualSize ?? '',
    heightCm: review.heightCm === null ? '' : String(review.heightCm),
    authorName: review.authorName,
  };
}

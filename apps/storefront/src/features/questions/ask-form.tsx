'use client';

import type { TextState } from '@selvedge/contracts';
import { useId } from 'react';
import { Field } from '../checkout/field.tsx';
import { usePersonal } from '../personal/store.ts';
import { LIMITS } from '../reviews/limits.ts';
import { useAskQuestion } from './use-ask-question.ts';

const ASKED: Readonly<Record<TextState, string>> = {
  unconfirmed: 'Look into your mail: open the link there and the shop is asked.',
  pending: 'Thank you. We read it first, then the shop is asked. The answer comes by mail.',
  published: 'Thank you. The shop is asked; the answer comes by mail and stands here.',
  rejected: 'This question was not taken.',
  hidden: 'This question was not taken.',
  withdrawn: 'This question was taken back.',
};

/** Asks the shop about the piece. A guest confirms an address first, by mail. */
export function AskForm({ slug, vendorName }: { readonly slug: string; readonly vendorName: string }) {
  const { signedIn } = usePersonal();
  const { send, errors, failed, asked, busy } = useAskQuestion(slug, signedIn);
  const id = useId();
  if (asked !== null)
    return (
      <p role="status" className="border-l-2 border-good bg-card px-4 py-3">
        {ASKED[asked]}
      </p>
    );
  return (
    <form onSubmit={send} noValidate className="grid gap-4 border-t border-line pt-6">
      <div>
        <label htmlFor={id} className="mb-1.5 block text-13">
          Ask {vendorName}
        </label>
        <textarea
          id={id}
          name="text"
          rows={3}
          maxLength={LIMITS.questionText}
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
        name="askerName"
        label="First name, shown beside it"
        maxLength={LIMITS.authorName}
        autoComplete="given-name"
        error={errors.askerName}
      />
      {!signedIn && (
        <Field
          name="email"
          label="E-mail, for the answer alone"
          type="email"
          inputMode="email"
          autoComplete="email"
          error={errors.email}
        />
      )}
      <button type="submit" aria-disabled={busy} className="action-quiet justify-self-start">
        {busy ? 'Asking' : 'Ask the shop'}
      </button>
      <p role="alert" className="text-selvedge empty:hidden">
        {failed}
      </p>
    </form>
  );
}

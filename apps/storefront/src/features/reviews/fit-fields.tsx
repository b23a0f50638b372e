'use client';

import { useId } from 'react';
import { Field } from '../checkout/field.tsx';
import { FIT_WORDS } from './words.ts';

type FitFieldsProps = {
  readonly values: Readonly<Record<string, string>>;
  readonly sizes: readonly string[];
  readonly sizeBought: string;
  readonly heightError: string | undefined;
};

/** How it fits, and against what: what helps the next person choose a size. All of it may be left out. */
export function FitFields({ values, sizes, sizeBought, heightError }: FitFieldsProps) {
  const id = useId();
  return (
    <fieldset className="grid gap-5 border-t border-line pt-5">
      <legend className="float-left mb-1 w-full font-medium">How does {sizeBought} fit you?</legend>
      <div className="flex flex-wrap gap-2">
        {[...Object.entries(FIT_WORDS), ['', 'I would rather not say']].map(([fit, word]) => (
          <label
            key={fit}
            className="flex min-h-11 items-center gap-2.5 border border-line px-3 has-checked:border-ink has-checked:bg-card"
          >
            <input
              type="radio"
              name="fit"
              value={fit}
              defaultChecked={(values.fit ?? '') === fit}
              className="size-4.5 accent-ink"
            />
            {word}
          </label>
        ))}
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <div>
          <label htmlFor={id} className="mb-1.5 block text-13">
            Your usual size<span className="text-stone"> (optional)</span>
          </label>
          <select id={id} name="usualSize" defaultValue={values.usualSize ?? ''} className="field">
            <option value="">I would rather not say</option>
            {sizes.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </div>
        <Field
          name="heightCm"
          label="Your height, cm"
          optional
          inputMode="numeric"
          maxLength={3}
          defaultValue={values.heightCm ?? ''}
          error={heightError}
        />
      </div>
    </fieldset>
  );
}

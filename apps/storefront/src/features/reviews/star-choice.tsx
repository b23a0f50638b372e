'use client';

import { useId } from 'react';
import { Stars } from '../../ui/stars.tsx';

const WORDS = ['Not for me', 'Below what I hoped', 'It is all right', 'I like it', 'I love it'] as const;

type StarChoiceProps = { readonly chosen: string; readonly error: string | undefined };

/** How many stars, as radio buttons with words: keyboard and readers get what the eye gets. */
export function StarChoice({ chosen, error }: StarChoiceProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className="mb-2 font-medium">How do you like it?</legend>
      <div className="grid gap-1">
        {WORDS.map((word, place) => {
          const stars = WORDS.length - place;
          const text = WORDS[stars - 1] ?? word;
          return (
            <label
              key={word}
              className="flex min-h-11 items-center gap-3 border border-line px-3 has-checked:border-ink has-checked:bg-card"
            >
              <input
                type="radio"
                name="stars"
                value={stars}
                defaultChecked={chosen === String(stars)}
                aria-invalid={error !== undefined && place === 0}
                className="size-4.5 accent-ink"
              />
              <Stars value={stars} size={16} />
              <span className="sr-only">{stars} of 5: </span>
              {text}
            </label>
          );
        })}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="mt-1.5 text-13 text-selvedge">
          {error}
        </p>
      )}
    </fieldset>
  );
}

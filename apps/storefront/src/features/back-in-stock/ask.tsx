'use client';

import { type RefObject, useId } from 'react';
import type { AskState } from './ask-state.ts';

type AskProps = {
  readonly size: string;
  readonly state: AskState;
  readonly signedIn: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** Stands above the button while the picked size is sold out: where to write to, and what will happen. */
export function Ask({ size, state, signedIn, field }: AskProps) {
  const id = useId();
  if (state.step === 'asked')
    return (
      <p role="status" className="mb-3 border-l-2 border-good bg-card px-4 py-3">
        {state.confirmed
          ? `We write to you once, when ${size} is back.`
          : `Look into your mail: open the link there and we write to you once, when ${size} is back.`}
      </p>
    );
  const error = state.step === 'open' ? state.error : null;
  return (
    <div className="mb-3">
      {signedIn ? (
        <p className="text-13 text-stone">One mail to the address of your account, when {size} is back.</p>
      ) : (
        <>
          <label htmlFor={id} className="mb-1.5 block text-13">
            Your e-mail address
          </label>
          <input
            ref={field}
            id={id}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            aria-invalid={error !== null}
            aria-describedby={error === null ? `${id}-note` : `${id}-error`}
            className="field"
          />
          {error === null && (
            <p id={`${id}-note`} className="mt-1.5 text-13 text-stone">
              One mail when {size} is back, nothing else. We ask you to confirm the address first.
            </p>
          )}
        </>
      )}
      {error !== null && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-13 text-selvedge">
          {error}
        </p>
      )}
    </div>
  );
}

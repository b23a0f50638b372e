'use client';

import type { RefObject } from 'react';

type CardWayProps = {
  readonly place: RefObject<HTMLDivElement | null>;
  readonly state: 'opening' | 'open' | 'failed';
  readonly again: () => void;
  /** Null for a guest, who has no account to keep a card in. */
  readonly keep: { readonly checked: boolean; readonly set: (keep: boolean) => void } | null;
};

/** A new card: the fields in their frame of another origin, and whether to keep it. */
export function CardWayFields({ place, state, again, keep }: CardWayProps) {
  return (
    <>
      <div aria-busy={state === 'opening'} className="relative min-h-[12.5rem]">
        <div ref={place} />
        {state === 'opening' && (
          <p className="absolute inset-x-0 top-0 text-stone">Opening the card fields</p>
        )}
        {state === 'failed' && (
          <div role="alert" className="absolute inset-x-0 top-0 border-l-2 border-selvedge bg-card px-4 py-3">
            <p>The card fields could not be loaded. Nothing was charged.</p>
            <button type="button" onClick={again} className="action-quiet mt-3">
              Try again
            </button>
          </div>
        )}
      </div>
      {keep !== null && (
        <label className="mt-4 flex min-h-6 items-start gap-3">
          <input
            type="checkbox"
            checked={keep.checked}
            onChange={(event) => keep.set(event.currentTarget.checked)}
            className="mt-0.5 size-4.5 accent-ink"
          />
          <span>
            Keep this card for next time
            <span className="block text-13 text-stone">
              The payment service keeps it, not we. You can remove it in your account.
            </span>
          </span>
        </label>
      )}
    </>
  );
}

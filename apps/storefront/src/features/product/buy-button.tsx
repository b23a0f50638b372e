'use client';

import type { RefObject } from 'react';

type BuyButtonProps = {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly soldOut: boolean;
  readonly state: 'idle' | 'busy' | 'added';
  readonly describedBy: string;
};

const WORDS = { idle: 'Add to bag', busy: 'Adding', added: 'In your bag' } as const;

/** The one main action of a product page. Never disabled: it says why it cannot, or leads to what is missing. */
export function BuyButton({ button, soldOut, state, describedBy }: BuyButtonProps) {
  return (
    <button
      ref={button}
      type="submit"
      aria-disabled={state === 'busy' || soldOut}
      aria-describedby={describedBy}
      onClick={(event) => soldOut && event.preventDefault()}
      className="action w-full text-17"
    >
      {soldOut ? 'Sold out in this size' : WORDS[state]}
    </button>
  );
}

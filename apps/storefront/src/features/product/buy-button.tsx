'use client';

import type { RefObject } from 'react';

type BuyButtonProps = {
  readonly button: RefObject<HTMLButtonElement | null>;
  /** The size is gone: the button asks to be told when it is back. `asked` once that is done. */
  readonly soldOut: 'open' | 'asking' | 'asked' | null;
  readonly state: 'idle' | 'busy' | 'added';
  readonly describedBy: string;
};

const SOLD_OUT = { open: 'Tell me when it is back', asking: 'One moment', asked: 'Noted' } as const;
const WORDS = { idle: 'Add to bag', busy: 'Adding', added: 'In your bag' } as const;

/** The one main action of a product page. Never disabled: it says why it cannot, or leads to what is missing. */
export function BuyButton({ button, soldOut, state, describedBy }: BuyButtonProps) {
  return (
    <button
      ref={button}
      type="submit"
      aria-disabled={state === 'busy' || soldOut === 'asking' || soldOut === 'asked'}
      aria-describedby={describedBy}
      className="action w-full text-17"
    >
      {soldOut === null ? WORDS[state] : SOLD_OUT[soldOut]}
    </button>
  );
}

'use client';

import type { SavedMethod } from '@selvedge/contracts';
import { useActionState, useState } from 'react';
import { cardEnd, cardName } from '../checkout/ways.ts';
import { type RemovalState, removeCard } from './remove-card.ts';

const UNTOUCHED: RemovalState = { failed: false, removed: null };

/** The cards an account keeps, with the way to forget each. Shown only when there is one, or one was just removed. */
export function SavedCards({ cards }: { readonly cards: readonly SavedMethod[] }) {
  const [state, act, busy] = useActionState(removeCard, UNTOUCHED);
  const [asked, setAsked] = useState<string | null>(null);
  if (cards.length === 0 && state.removed === null) return null;
  return (
    <section aria-labelledby="cards" className="mt-16">
      <h2 id="cards" className="display text-28">
        Your cards
      </h2>
      <p className="mt-2 max-w-prose text-stone">
        The payment service keeps them for you. We know the last four digits and no more.
      </p>
      <p role="status" className={state.removed === null && !state.failed ? 'sr-only' : 'mt-4'}>
        {state.failed ? 'The card could not be removed. Try again in a moment.' : ''}
        {state.removed === null ? '' : `${state.removed} is removed.`}
      </p>
      {cards.length > 0 && (
        <ul className="mt-6 border-t border-ink">
          {cards.map((card) => (
            <li
              key={card.id}
              className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-line py-3"
            >
              <span>
                {cardName(card)} <span className="text-stone">until {cardEnd(card)}</span>
              </span>
              {asked === card.id ? (
                <form action={act} className="flex flex-wrap items-center gap-3">
                  <input type="hidden" name="id" value={card.id} />
                  <input type="hidden" name="name" value={cardName(card)} />
                  <button type="submit" aria-disabled={busy} className="action-quiet">
                    Remove this card
                  </button>
                  <button type="button" onClick={() => setAsked(null)} className="thread min-h-11">
                    Keep it
                  </button>
                </form>
              ) : (
                <button
                  type="button"
                  onClick={() => setAsked(card.id)}
                  aria-label={`Remove ${cardName(card)}`}
                  className="thread min-h-11"
                >
                  Remove
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

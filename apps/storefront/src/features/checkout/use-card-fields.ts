import { type RefObject, useEffect, useState } from 'react';
import { type CardFields, type CardSetup, openCardFields } from './card-fields.ts';

type Opening = { readonly card: CardFields | null; readonly failed: boolean };

/** Draws the card fields into `place`, once; a new amount does not draw them anew, so that nothing typed is lost. */
export function useCardFields(
  place: RefObject<HTMLElement | null>,
  setup: CardSetup,
): Opening & { again(): void } {
  const { scriptUrl, publishableKey, amountMinor, currency } = setup;
  const [opening, setOpening] = useState<Opening>({ card: null, failed: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the amount is handed over below; an attempt draws anew.
  useEffect(() => {
    const target = place.current;
    if (target === null) return;
    let gone = false;
    let drawn: CardFields | null = null;
    setOpening({ card: null, failed: false });
    openCardFields(target, { scriptUrl, publishableKey, amountMinor, currency }).then(
      (card) => {
        drawn = card;
        if (gone) card.destroy();
        else setOpening({ card, failed: false });
      },
      () => !gone && setOpening({ card: null, failed: true }),
    );
    return () => {
      gone = true;
      drawn?.destroy();
    };
  }, [scriptUrl, publishableKey, currency, attempt]);
  const { card } = opening;
  useEffect(() => card?.setAmount(amountMinor), [card, amountMinor]);
  return { ...opening, again: () => setAttempt((count) => count + 1) };
}

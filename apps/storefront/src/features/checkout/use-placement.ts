import type { Money } from '@selvedge/contracts';
import { useEffect, useReducer, useRef } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import type { CardFields } from './card-fields.ts';
import { buy, takeUp } from './pay.ts';
import { isBusy, nextPlacement, OPEN, type PlacementState } from './placement-state.ts';
import { setServerClock } from './server-clock.ts';
import { forgetPlacement, storedPlacement } from './stored-placement.ts';

type Given = {
  readonly card: CardFields | null;
  readonly total: Money;
  readonly purpose: string;
  readonly signedIn: boolean;
};

const UNEXPECTED =
  'Something went wrong on our side. Try again: it is the same purchase and cannot be charged twice.';

/** Buying, as this window sees it: where it stands, and the one way to start it. */
export function usePlacement({ card, total, purpose, signedIn }: Given) {
  const [state, say] = useReducer(nextPlacement, OPEN);
  const latest = useRef<PlacementState>(OPEN);
  const started = useRef(false);
  useEffect(() => {
    latest.current = state;
    if (state.step === 'leaving') location.assign(state.go);
    if (state.step === 'paid' || state.step === 'late')
      location.assign(links.order(state.orderNumber, state.orderToken));
  }, [state]);

  // A reload in the middle: what was begun goes on.
  useEffect(() => {
    if (card === null) return;
    void takeUpStored(purpose, card, say).catch(() => undefined);
  }, [card, purpose]);

  // Leaving gives the pieces back at once, not in ten minutes. Never while a payment is under way.
  useEffect(() => {
    const release = () => {
      if (latest.current.step === 'held') giveBack();
      say({ type: 'released' });
    };
    window.addEventListener('pagehide', release);
    return () => {
      window.removeEventListener('pagehide', release);
      release();
    };
  }, []);

  const submit = async () => {
    // The ref answers at once; the state only after the next render.
    if (card === null || started.current || isBusy(latest.current)) return;
    started.current = true;
    const held = latest.current.step === 'held';
    say({ type: 'submitted' });
    await buy({ card, total, purpose, held, signedIn, say }).catch(() =>
      say({ type: 'unpaid', sentence: UNEXPECTED }),
    );
    started.current = false;
  };
  return { state, say, submit };
}

type Say = Parameters<typeof buy>[0]['say'];

async function takeUpStored(purpose: string, card: CardFields, say: Say): Promise<void> {
  const stored = storedPlacement();
  if (stored === null) return;
  const params = { placementId: stored.id };
  const found = await api.viewPlacement({ params });
  if (!found.ok || found.value.status === 'unknown') return;
  setServerClock(found.headers);
  const { status, holdUntil } = found.value;
  if (status === 'rejected') return forgetPlacement();
  if (stored.paying || holdUntil === null) {
    say({ type: 'settling' });
    if ((await takeUp(stored, { card, say })) === 'followed') return;
    say({ type: 'unpaid', sentence: 'Your payment did not arrive. Nothing was charged. You can pay now.' });
  }
  if (holdUntil === null) return;
  if (stored.purpose === purpose) return say({ type: 'resumed', holdUntil });
  giveBack();
}

/** Gives back what is held; the request outlives the page. */
function giveBack(): void {
  const stored = storedPlacement();
  if (stored === null) return;
  forgetPlacement();
  const call = api.releasePlacement({ params: { placementId: stored.id } }, { init: { keepalive: true } });
  // What does not arrive is given back by the clock.
  void call.catch(() => undefined);
}

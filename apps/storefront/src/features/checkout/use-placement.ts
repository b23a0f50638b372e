import { useEffect, useReducer, useRef } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import type { ShownPrice } from '../vouchers/why-changed.ts';
import type { CardFields } from './card-fields.ts';
import { type AtPaypal, buy, CANCELLED, finishPaypal, leavePaypal, openPaypal, takeUp } from './pay.ts';
import { isBusy, nextPlacement, OPEN, type PlacementState } from './placement-state.ts';
import { setServerClock } from './server-clock.ts';
import { forgetPlacement, notePaying, type StoredPlacement, storedPlacement } from './stored-placement.ts';
import type { CardWay } from './ways.ts';

type Given = {
  readonly card: CardFields | null;
  /** Nothing more is to be expected of the card fields: they failed, or there is nothing to charge. */
  readonly cardFailed: boolean;
  /** Null when there is nothing to charge. */
  readonly way: CardWay | null;
  readonly price: ShownPrice;
  readonly purpose: string;
  readonly signedIn: boolean;
};

const UNEXPECTED =
  'Something went wrong on our side. Try again: it is the same purchase and cannot be charged twice.';

/** Buying, as this window sees it: where it stands, and the ways to start it. */
export function usePlacement({ card, cardFailed, way, price, purpose, signedIn }: Given) {
  const [state, say] = useReducer(nextPlacement, OPEN);
  const latest = useRef<PlacementState>(OPEN);
  const started = useRef(false);
  const atPaypal = useRef<AtPaypal | null>(null);
  useEffect(() => {
    latest.current = state;
    if (state.step === 'leaving') location.assign(state.go);
    if (state.step === 'paid' || state.step === 'late')
      location.assign(links.order(state.orderNumber, state.orderToken));
  }, [state]);

  // A reload in the middle, or the way back from PayPal: what was begun goes on.
  useEffect(() => {
    if (card === null && !cardFailed) return;
    void takeUpStored(purpose, card, say).catch(() => undefined);
  }, [card, cardFailed, purpose]);

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

  /** Starts what nothing else has started. The ref answers at once; the state only after the next render. */
  const once = async (work: (held: boolean) => Promise<void>) => {
    if (started.current || isBusy(latest.current)) return;
    started.current = true;
    // What is held for another price or another bag is not what is ordered now.
    const held = latest.current.step === 'held' && storedPlacement()?.purpose === purpose;
    say({ type: 'submitted' });
    await work(held).catch(() => say({ type: 'unpaid', sentence: UNEXPECTED }));
    started.current = false;
  };
  const submit = () =>
    card === null && way !== null
      ? Promise.resolve()
      : once((held) => buy({ card, way, price, purpose, held, signedIn, say }));
  const open = () =>
    once(async (held) => {
      atPaypal.current = null;
      atPaypal.current = await openPaypal({ card, price, purpose, held, signedIn, say });
    });
  const paypal = {
    async createOrder() {
      await open();
      if (atPaypal.current === null) throw new Error('There is nothing to approve.');
      return atPaypal.current.orderId;
    },
    onApprove() {
      if (atPaypal.current !== null) void finishPaypal(atPaypal.current, { card, say });
    },
    onCancel() {
      if (atPaypal.current !== null) leavePaypal(atPaypal.current, say);
      atPaypal.current = null;
    },
    leave() {
      void open().then(() => atPaypal.current !== null && location.assign(atPaypal.current.approveUrl));
    },
  };
  return { state, say, submit, paypal };
}

type Say = Parameters<typeof buy>[0]['say'];

async function takeUpStored(purpose: string, card: CardFields | null, say: Say): Promise<void> {
  const stored = storedPlacement();
  if (stored === null) return;
  const params = { placementId: stored.id };
  const found = await api.viewPlacement({ params });
  if (!found.ok || found.value.status === 'unknown') return;
  setServerClock(found.headers);
  const { status, holdUntil } = found.value;
  if (status === 'rejected' && !stored.paying) return forgetPlacement();
  if (stored.paying || holdUntil === null) {
    say({ type: 'settling' });
    if ((await takeUp(stored, { card, say })) === 'followed') return;
    notePaying(stored, false);
    say({ type: 'unpaid', sentence: cameBackWithout() });
    if (status === 'rejected') return forgetPlacement();
  }
  if (holdUntil === null) return;
  if (stored.purpose === purpose) return say({ type: 'resumed', holdUntil });
  giveBack(stored);
  say({ type: 'released' });
}

/** What to say to somebody who is back and has not paid. */
function cameBackWithout(): string {
  const cancelled = new URLSearchParams(location.search).get('paypal') === 'cancelled';
  return cancelled ? CANCELLED : 'Your payment did not arrive. Nothing was charged. You can pay now.';
}

/** Gives back what is held; the request outlives the page. */
function giveBack(stored: StoredPlacement | null = storedPlacement()): void {
  if (stored === null) return;
  // Another may have been begun meanwhile; that one stays.
  if (storedPlacement()?.id === stored.id) forgetPlacement();
  const call = api.releasePlacement({ params: { placementId: stored.id } }, { init: { keepalive: true } });
  // What does not arrive is given back by the clock.
  void call.catch(() => undefined);
}

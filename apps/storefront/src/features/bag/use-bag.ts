'use client';

import type { Cart, CartLine } from '@selvedge/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { rememberCart, usePersonal } from '../personal/store.ts';
import { changedCart } from './cart-state.ts';

export type Bag = {
  readonly cart: Cart | null;
  /** A change is on its way; what only the server can reckon is not known yet. */
  readonly reckoning: boolean;
  /** What went wrong with the last change, in words. */
  readonly failed: string | null;
  readonly removed: CartLine | null;
  readonly setQuantity: (line: CartLine, quantity: number) => void;
  readonly remove: (line: CartLine) => void;
  readonly undo: () => void;
};

const OFFLINE = 'We cannot reach the shop. Check that you are online; your bag is as it was.';

/** The bag with changes that show at once; the server's answer settles them, a refusal puts back what was. */
export function useBag(initial: Cart | null): Bag {
  const shared = usePersonal().cart;
  const settled = shared ?? initial;
  const [guess, setGuess] = useState<Cart | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [removed, setRemoved] = useState<CartLine | null>(null);
  const latest = useRef(0);

  const settle = useCallback(async (call: () => ReturnType<typeof api.viewCart>) => {
    latest.current += 1;
    const own = latest.current;
    const answer = await call().catch(() => null);
    // Only the answer to the newest change says how the bag is; older ones are overtaken.
    if (own !== latest.current) return;
    setGuess(null);
    if (answer === null) return setFailed(OFFLINE);
    setFailed(answer.ok ? null : (answer.problem.detail ?? `${answer.problem.title}.`));
    if (answer.ok) return rememberCart(answer.value);
    const fresh = await api.viewCart().catch(() => null);
    if (fresh?.ok === true) rememberCart(fresh.value);
  }, []);

  useEffect(() => {
    if (settled === null) void settle(() => api.viewCart());
  }, [settled, settle]);

  const setQuantity = (line: CartLine, quantity: number) => {
    const { variantId } = line;
    const base = guess ?? settled;
    if (base !== null) setGuess(changedCart(base, { variantId, quantity }));
    void settle(() => api.setCartLine({ params: { variantId }, body: { quantity } }));
  };
  const remove = (line: CartLine) => {
    const { variantId } = line;
    const base = guess ?? settled;
    if (base !== null) setGuess(changedCart(base, { variantId, quantity: 0 }));
    setRemoved(line);
    void settle(() => api.removeCartLine({ params: { variantId } }));
  };
  const undo = () => {
    if (removed === null) return;
    const { variantId, quantity } = removed;
    setRemoved(null);
    void settle(() => api.setCartLine({ params: { variantId }, body: { quantity } }));
  };
  return { cart: guess ?? settled, reckoning: guess !== null, failed, removed, setQuantity, remove, undo };
}

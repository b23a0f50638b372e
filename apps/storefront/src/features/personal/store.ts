import type { Cart } from '@selvedge/contracts';
import { useSyncExternalStore } from 'react';
import { api } from '../../api/browser.ts';

/** What this browser knows of its visitor: asked for once a page load, shared by every island and every tab. */
export type Personal = {
  readonly known: boolean;
  readonly signedIn: boolean;
  readonly name: string | null;
  readonly bagCount: number;
  readonly cart: Cart | null;
  readonly drawer: boolean;
};

const NOBODY: Personal = {
  known: false,
  signedIn: false,
  name: null,
  bagCount: 0,
  cart: null,
  drawer: false,
};
let state: Personal = NOBODY;
let asked = false;
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

/** Reads the shared state; asks for it when it is first read. */
export function usePersonal(): Personal {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => NOBODY,
  );
}

/** Puts the answer of a bag call into the shared state, and tells the other tabs the new count. */
export function rememberCart(cart: Cart): void {
  change({ cart, bagCount: cart.count });
  channel?.postMessage(cart.count);
}

/** Opens or closes the bag drawer. */
export function showDrawer(drawer: boolean): void {
  change({ drawer });
}

/** Asks again who this is, after signing in or out or after an order. */
export async function askAgain(): Promise<void> {
  const answer = await api.viewMe().catch(() => null);
  if (answer?.ok !== true) return;
  const { signedIn, fullName, bagCount } = answer.value;
  change({ known: true, signedIn, name: fullName, bagCount, cart: null });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) {
    asked = true;
    void askAgain();
    channel = new BroadcastChannel('selvedge-bag');
    channel.onmessage = ({ data }: MessageEvent<unknown>) =>
      typeof data === 'number' && change({ bagCount: data, cart: null });
  }
  return () => listeners.delete(listener);
}

function change(part: Partial<Personal>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

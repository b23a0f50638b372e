'use client';

import { useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { rememberCart, showDrawer } from '../personal/store.ts';

const SHOWN_MS = 2500;

/** Adds one piece to the bag and opens it; says in words why when it cannot. */
export function useAdd() {
  const [state, setState] = useState<'idle' | 'busy' | 'added'>('idle');
  const [message, setMessage] = useState<string | null>(null);
  const busy = useRef(false);
  const add = async (variantId: string) => {
    if (busy.current) return;
    busy.current = true;
    setState('busy');
    setMessage(null);
    const answer = await api.addToCart({ body: { variantId, quantity: 1 } }).catch(() => null);
    busy.current = false;
    if (answer?.ok === true) {
      rememberCart(answer.value);
      showDrawer(true);
      setState('added');
      setTimeout(() => setState('idle'), SHOWN_MS);
      return;
    }
    setState('idle');
    setMessage(
      answer === null
        ? 'We cannot reach the shop. Check that you are online and try again.'
        : (answer.problem.detail ?? `${answer.problem.title}.`),
    );
  };
  return { add, state, message };
}

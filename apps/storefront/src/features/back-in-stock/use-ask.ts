'use client';

import { useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { usePersonal } from '../personal/store.ts';
import { type AskState, emailFault, sayRefusal } from './ask-state.ts';

const OPEN: AskState = { step: 'open', error: null };

/** Asks to be told when a size is back; each size has its own answer. A guest's address is checked before it is sent. */
export function useAsk(variantId: string | null) {
  const { signedIn } = usePersonal();
  const [states, setStates] = useState<Readonly<Record<string, AskState>>>({});
  const field = useRef<HTMLInputElement>(null);
  const state = (variantId === null ? undefined : states[variantId]) ?? OPEN;
  const ask = async () => {
    if (variantId === null || state.step !== 'open') return;
    const set = (next: AskState) => setStates((before) => ({ ...before, [variantId]: next }));
    const email = field.current?.value.trim() ?? '';
    const fault = signedIn ? null : emailFault(email);
    if (fault !== null) {
      set({ step: 'open', error: fault });
      field.current?.focus();
      return;
    }
    set({ step: 'asking' });
    const body = { variantId, ...(signedIn ? {} : { email }) };
    const answer = await api.askStockAlert({ body }).catch(() => null);
    if (answer === null)
      set({ step: 'open', error: 'We cannot reach the shop. Check that you are online and try again.' });
    else if (answer.ok) set({ step: 'asked', confirmed: answer.value.state === 'waiting' });
    else set({ step: 'open', error: sayRefusal(answer.problem) });
  };
  return { state, ask, field, signedIn };
}

'use client';

import type { Cart } from '@selvedge/contracts';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { rememberCart } from '../personal/store.ts';
import type { Which } from './applied.tsx';
import { tryCode } from './try-code.ts';
import { codeRefusal, UNREACHED } from './words.ts';

/** Puts codes into the bag and takes them out; `onChanged` hears when the bag is another. */
export function useVouchers(onChanged: (cart: Cart) => void = () => undefined) {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (call: () => ReturnType<typeof api.viewCart>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    const answer = await call().catch(() => null);
    setBusy(false);
    if (answer?.ok !== true) {
      setProblem(answer === null ? UNREACHED : codeRefusal(answer.problem.code));
      return false;
    }
    rememberCart(answer.value);
    setDone(true);
    onChanged(answer.value);
    return true;
  };
  return {
    busy,
    /** A change was made here. */
    done,
    problem,
    /** Gives whether the code was taken. */
    use: (code: string) => run(() => tryCode(api, code)),
    remove: (which: Which) =>
      void run(() => (which === 'coupon' ? api.removeCartCoupon() : api.removeCartGiftCard())),
  };
}

export type Vouchers = ReturnType<typeof useVouchers>;

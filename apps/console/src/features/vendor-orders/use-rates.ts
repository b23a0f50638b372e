'use client';

import type { RouteOutput, routes } from '@selvedge/contracts';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';

export type Rate = RouteOutput<typeof routes.listLabelRates>['rates'][number];
type Rates =
  | { readonly status: 'none' | 'asking' }
  | { readonly status: 'failed'; readonly problem: string }
  | { readonly status: 'here'; readonly rates: readonly Rate[]; readonly grams: number };

/** Asks the carrier what a label for a parcel of a weight costs. Rates of another weight are not shown any more. */
export function useRates(id: string) {
  const [rates, setRates] = useState<Rates>({ status: 'none' });
  const ask = async (grams: number) => {
    setRates({ status: 'asking' });
    const query = { weightGrams: grams };
    const answer = await api.listLabelRates({ params: { id }, query }).catch(() => undefined);
    if (answer === undefined) setRates({ status: 'failed', problem: NO_ANSWER });
    else if (!answer.ok) setRates({ status: 'failed', problem: messageOf(answer.problem) });
    else setRates({ status: 'here', rates: answer.value.rates, grams });
  };
  return { rates, ask, forget: () => setRates({ status: 'none' }) };
}

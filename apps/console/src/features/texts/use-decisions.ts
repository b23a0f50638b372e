'use client';

import type { Handled } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { plural } from '../../dates.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

export type Decision = 'approve' | 'reject' | 'hide';
const DONE = { approve: 'approved', reject: 'rejected', hide: 'hidden' } as const satisfies Record<
  Decision,
  string
>;

/** Sends what an operator decides on several texts, says what came of it, and has the page read again. Gives what went wrong. */
export function useDecisions() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [refused, setRefused] = useState<Handled['refused']>([]);
  const decide = async (ids: readonly string[], decision: Decision, reason?: string) => {
    if (busy || ids.length === 0) return undefined;
    setBusy(true);
    const body = { ids: [...ids], decision, ...(reason === undefined ? {} : { reason }) };
    const answer = await api.decideTexts({ body }).catch(() => undefined);
    setBusy(false);
    router.refresh();
    const wrong = answer === undefined ? NO_ANSWER : answer.ok ? undefined : messageOf(answer.problem);
    const handled = answer?.ok === true ? answer.value : { done: [], refused: [] };
    if (handled.done.length > 0) announce(`${plural(handled.done.length, 'text')} ${DONE[decision]}.`);
    setRefused(handled.refused);
    const left = handled.refused.length;
    setProblem(wrong ?? (left === 0 ? undefined : `${plural(left, 'text')} left as before`));
    return wrong;
  };
  return { decide, busy, problem, refused };
}

'use client';

import type { Handled } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { plural } from '../../dates.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

export type WorkKind = 'dead-letters' | 'failed-jobs' | 'webhooks';

const works = {
  'dead-letters': {
    one: 'placement',
    many: 'placements',
    retry: 'Replay',
    retried: 'queued again',
    discardMeans: 'They stay refused.',
    send: api.replayDeadLetters,
    discard: api.discardDeadLetters,
  },
  'failed-jobs': {
    one: 'job',
    many: 'jobs',
    retry: 'Try again',
    retried: 'waiting for another try',
    discardMeans: 'What they would have done is not done.',
    send: api.retryFailedJobs,
    discard: api.discardFailedJobs,
  },
  webhooks: {
    one: 'message',
    many: 'messages',
    retry: 'Work on again',
    retried: 'announced again',
    discardMeans: 'They count as worked on.',
    send: api.retryWebhooks,
    discard: api.discardWebhooks,
  },
} as const;

/** Sends what an operator wants done with several, says what came of it, and has the page read again. */
export function useHandling(kind: WorkKind) {
  const router = useRouter();
  const words = works[kind];
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [refused, setRefused] = useState<Handled['refused']>([]);
  const run = async (asked: ReturnType<typeof words.send>, what: string) => {
    setBusy(true);
    const answer = await asked.catch(() => undefined);
    setBusy(false);
    router.refresh();
    const wrong = answer === undefined ? NO_ANSWER : answer.ok ? undefined : messageOf(answer.problem);
    const handled = answer?.ok === true ? answer.value : { done: [], refused: [] };
    if (handled.done.length > 0) announce(`${plural(handled.done.length, words.one, words.many)} ${what}.`);
    const left = handled.refused.length;
    setRefused(handled.refused);
    setProblem(wrong ?? (left === 0 ? undefined : `${plural(left, words.one, words.many)} left as before`));
    return wrong;
  };
  return {
    words,
    busy,
    problem,
    refused,
    retry: (ids: string[]) => run(words.send({ body: { ids } }), words.retried),
    discard: (ids: string[], reason: string) => run(words.discard({ body: { ids, reason } }), 'discarded'),
  };
}

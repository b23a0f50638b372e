'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import { readDraft, type ZoneDraft } from './zone-draft.ts';

/** Saves or removes a zone; when the answer is no, what was typed stays. */
export function useZone(onDone: () => void) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const end = (words: string) => {
    announce(words);
    onDone();
    router.refresh();
  };
  const save = (zone: ZoneDraft) => {
    const read = readDraft(zone);
    if (!read.ok) return setProblem(read.problem);
    setProblem(undefined);
    start(async () => {
      const { body } = read;
      const answer = await api.saveShippingZone({ params: { id: zone.id }, body }).catch(() => undefined);
      start(() => {
        if (answer === undefined) setProblem(NO_ANSWER);
        else if (answer.ok) end(`${body.name} is saved. Shoppers see it from now on.`);
        else setProblem(answer.problem.detail ?? messageOf(answer.problem));
      });
    });
  };
  const remove = (zone: ZoneDraft) => {
    setProblem(undefined);
    start(async () => {
      const answer = await api.deleteShippingZone({ params: { id: zone.id } }).catch(() => undefined);
      start(() => {
        if (answer === undefined) setProblem(NO_ANSWER);
        else if (answer.ok) end(`Your shop does not send to ${zone.name} any more.`);
        else setProblem(messageOf(answer.problem));
      });
    });
  };
  return { save, remove, busy, problem };
}

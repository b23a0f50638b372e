'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

const steps = {
  handOver: {
    call: api.handOverShipment,
    done: (number: string) => `${number} is on its way. The shopper is told.`,
  },
  void: {
    call: api.voidShipment,
    done: (number: string) => `The label of ${number} is given back.`,
  },
} as const;

/** Does something with a labelled parcel and shows the order as it is then. */
export function useParcelStep({ id, number }: { readonly id: string; readonly number: string }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const step = (name: keyof typeof steps) => {
    setProblem(undefined);
    start(async () => {
      const answer = await steps[name].call({ params: { id } }).catch(() => undefined);
      start(() => {
        if (answer === undefined) return setProblem(NO_ANSWER);
        if (answer.ok) announce(steps[name].done(number));
        else setProblem(messageOf(answer.problem));
        router.refresh();
      });
    });
  };
  return { step, busy, problem };
}

'use client';

import type { StockLocation } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { fieldErrors, messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

export type LocationFields = {
  readonly name: string;
  readonly city: string;
  readonly country: string;
  /** As typed. */
  readonly priority: string;
};

/** Opens, changes or closes a location. */
export function useLocation(location: StockLocation | null, onDone: () => void) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const run = (ask: () => ReturnType<typeof api.createLocation>, said: string) =>
    start(async () => {
      setProblem(undefined);
      setErrors({});
      const answer = await ask().catch(() => undefined);
      if (answer === undefined) return setProblem(NO_ANSWER);
      if (!answer.ok) {
        setErrors(fieldErrors(answer.problem));
        setProblem(messageOf(answer.problem));
        return router.refresh();
      }
      announce(said);
      onDone();
      router.refresh();
    });
  const save = ({ priority, ...fields }: LocationFields) => {
    if (!/^\d{1,4}$/.test(priority.trim()) || Number(priority) > 1000)
      return setErrors({ priority: 'Write a whole number from 0 to 1000.' });
    const body = { ...fields, country: fields.country.trim().toUpperCase(), priority: Number(priority) };
    if (location === null) return run(() => api.createLocation({ body }), `${fields.name} is open.`);
    const { id, version } = location;
    run(() => api.changeLocation({ params: { id }, body: { ...body, version } }), `${fields.name} is saved.`);
  };
  const close = () => {
    if (location !== null)
      run(() => api.closeLocation({ params: { id: location.id } }), `${location.name} is closed.`);
  };
  return { save, close, busy, problem, errors };
}

'use client';

import type { Answer } from '@selvedge/client';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';

/**
 * Sends one command under a key of its own: after a lost answer the same key is sent again, so nothing happens twice. When it
 * is done it is said, and the page is read anew.
 */
export function useCommand(onDone: () => void = () => {}) {
  const router = useRouter();
  const key = useRef<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const [sending, setSending] = useState(false);
  const [reading, startReading] = useTransition();
  const run = async (
    words: string,
    send: (options: { idempotencyKey: string }) => Promise<Answer<unknown>>,
  ) => {
    if (sending) return;
    setSending(true);
    setProblem(undefined);
    key.current ??= crypto.randomUUID();
    const answer = await send({ idempotencyKey: key.current }).catch(() => undefined);
    setSending(false);
    if (answer === undefined) return setProblem(NO_ANSWER);
    key.current = null;
    if (answer.ok) {
      announce(words);
      onDone();
    } else setProblem(messageOf(answer.problem));
    startReading(() => router.refresh());
  };
  return { run, problem, setProblem, busy: sending || reading };
}

'use client';

import type { Answer } from '@selvedge/client';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';

const OFFLINE = 'No answer came. Check that you are online, then try again: nothing happens twice.';

/**
 * Sends one command under a key of its own: after a lost answer the same key is sent again, so nothing happens twice. When it
 * is done, the page is read anew.
 */
export function useCommand(onDone: () => void) {
  const router = useRouter();
  const key = useRef<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [reading, startReading] = useTransition();
  const run = async (send: (options: { idempotencyKey: string }) => Promise<Answer<unknown>>) => {
    if (sending) return;
    setSending(true);
    setProblem(null);
    key.current ??= crypto.randomUUID();
    const answer = await send({ idempotencyKey: key.current }).catch(() => null);
    setSending(false);
    if (answer === null) return setProblem(OFFLINE);
    key.current = null;
    if (!answer.ok) setProblem(answer.problem.detail ?? `${answer.problem.title}.`);
    else onDone();
    startReading(() => router.refresh());
  };
  return { run, problem, busy: sending || reading, forget: () => setProblem(null) };
}

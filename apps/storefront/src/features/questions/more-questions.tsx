'use client';

import type { Question } from '@selvedge/contracts';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { QuestionCard } from './question-card.tsx';

type MoreQuestionsProps = { readonly slug: string; readonly vendorName: string; readonly cursor: string };

/** The questions after the first ones, a page at a time. */
export function MoreQuestions({ slug, vendorName, cursor }: MoreQuestionsProps) {
  const [shown, setShown] = useState<{ items: readonly Question[]; next: string | null }>({
    items: [],
    next: cursor,
  });
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const load = async (next: string) => {
    setState('busy');
    const call = { params: { slug }, query: { cursor: next, limit: 10 } };
    const answer = await api.listQuestions(call).catch(() => null);
    setState(answer?.ok === true ? 'ready' : 'failed');
    if (answer?.ok !== true) return;
    const { items, nextCursor } = answer.value;
    setShown((before) => ({ items: [...before.items, ...items], next: nextCursor }));
  };
  const { items, next } = shown;
  return (
    <>
      {items.map((question) => (
        <QuestionCard key={question.id} question={question} vendorName={vendorName} />
      ))}
      {next !== null && (
        <p className="border-t border-line pt-6">
          <button
            type="button"
            onClick={() => void load(next)}
            aria-disabled={state === 'busy'}
            className="action-quiet"
          >
            {state === 'busy' ? 'Loading' : 'More questions'}
          </button>
          <span role="status" className="ml-4 text-13 text-selvedge">
            {state === 'failed' && 'That did not work. Try again in a moment.'}
          </span>
        </p>
      )}
    </>
  );
}

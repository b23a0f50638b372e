'use client';

import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { ReportButton } from './report-button.tsx';

/** Found helpful, or not fit to be here. The vote shows at once and is put right by the answer. */
export function ReviewActions({ id, helpful }: { readonly id: string; readonly helpful: number }) {
  const [votes, setVotes] = useState({ helpful, voted: false });
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    const before = votes;
    setBusy(true);
    setFailed(null);
    setVotes({ helpful: before.helpful + (before.voted ? -1 : 1), voted: !before.voted });
    const call = { params: { id } };
    const answer = await (before.voted ? api.unvoteReview(call) : api.voteReview(call)).catch(() => null);
    setBusy(false);
    if (answer?.ok === true) return setVotes(answer.value);
    setVotes(before);
    setFailed(answer === null ? 'We cannot reach the shop.' : `${answer.problem.title}.`);
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1 text-13">
      <button
        type="button"
        aria-pressed={votes.voted}
        onClick={() => void press()}
        className="inline-flex min-h-9 items-center gap-2 border border-line px-3 hover:border-ink aria-pressed:border-ink aria-pressed:bg-card"
      >
        Helpful
        <span className="figures text-stone">{votes.helpful}</span>
      </button>
      <ReportButton id={id} what="review" />
      <span role="status" className="text-selvedge">
        {failed}
      </span>
    </div>
  );
}

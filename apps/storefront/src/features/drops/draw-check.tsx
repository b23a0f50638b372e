'use client';

import { useState } from 'react';
import { type CheckedDraw, loadDraw } from './load-draw.ts';
import { Finder } from './ticket-finder.tsx';
import { verifyDraw, wordVerdict, writeDraw } from './verify-draw.ts';

type State =
  | { readonly step: 'idle' | 'failed' }
  | { readonly step: 'loading'; readonly lines: number }
  | { readonly step: 'checked'; readonly ok: boolean; readonly words: string; readonly draw: CheckedDraw };

/** Checks the whole draw in this browser, finds one's own ticket in it, and gives it as a text. */
export function DrawCheck({ slug, entrants }: { readonly slug: string; readonly entrants: number }) {
  const [state, setState] = useState<State>({ step: 'idle' });
  const check = async () => {
    if (state.step === 'loading') return;
    setState({ step: 'loading', lines: 0 });
    const draw = await loadDraw(slug, (lines) => setState({ step: 'loading', lines })).catch(() => null);
    if (draw === null) return setState({ step: 'failed' });
    const verdict = await verifyDraw(draw);
    setState({ step: 'checked', ok: verdict.ok, words: wordVerdict(verdict), draw });
  };
  return (
    <section aria-labelledby="check" className="mt-10 max-w-2xl bg-card p-6 md:p-8">
      <h2 id="check" className="display text-28">
        Check it here
      </h2>
      <p className="mt-2 text-stone">
        Your browser reads all {entrants} tickets, reckons every hash anew and compares. Nothing is asked of
        us but the list.
      </p>
      <button
        type="button"
        onClick={() => void check()}
        aria-disabled={state.step === 'loading'}
        className="action mt-5 max-md:w-full"
      >
        {state.step === 'loading' ? `Read ${state.lines} of ${entrants}` : 'Check the draw'}
      </button>
      <p
        role="status"
        className={`mt-5 border-l-2 pl-4 text-17 empty:hidden ${state.step === 'checked' && state.ok ? 'border-good' : 'border-selvedge'}`}
      >
        {state.step === 'checked' && state.words}
        {state.step === 'failed' && 'The list could not be read. Check that you are online and try again.'}
      </p>
      {state.step === 'checked' && (
        <>
          <Finder slug={slug} lines={state.draw.lines} />
          <p className="mt-6">
            <button type="button" onClick={() => save(slug, state.draw)} className="thread">
              Keep the list as a text
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function save(slug: string, draw: CheckedDraw): void {
  const address = URL.createObjectURL(new Blob([writeDraw(draw)], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${slug}-draw.txt`;
  link.click();
  URL.revokeObjectURL(address);
}

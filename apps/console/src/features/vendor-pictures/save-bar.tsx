'use client';

import { Button } from '@selvedge/ui';
import type { Pictures } from './use-pictures.ts';

/** What is not saved yet, and what to do about it; it stays in sight. */
export function SaveBar({ pictures }: { readonly pictures: Pictures }) {
  const { dirty, underWay, problem, busy, save, discard, loadSaved } = pictures;
  if (!dirty && underWay === 0 && problem === undefined) return null;
  return (
    <section
      aria-label="Changes"
      className="sticky bottom-0 z-20 -mx-4 border-t border-line bg-paper/95 px-4 py-3 backdrop-blur-sm max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] md:mx-0 md:px-0"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {problem === undefined ? (
          <p className="text-stone">
            {underWay > 0
              ? `${underWay === 1 ? 'One picture is' : `${underWay} pictures are`} on the way.`
              : 'Not saved yet. The shop shows the pictures as they were.'}
          </p>
        ) : (
          <p role="alert" className="max-w-prose text-selvedge">
            {problem.words}
          </p>
        )}
        <div className="flex gap-2 max-md:w-full max-md:[&>*]:flex-1">
          {problem?.code === 'version_conflict' ? (
            <Button look="quiet" busy={busy} onClick={loadSaved}>
              Show what is saved now
            </Button>
          ) : (
            dirty && (
              <Button look="quiet" busy={busy} onClick={discard}>
                Discard
              </Button>
            )
          )}
          <Button busy={busy || underWay > 0 || !dirty} onClick={save}>
            {busy ? 'Saving' : 'Save pictures'}
          </Button>
        </div>
      </div>
    </section>
  );
}

'use client';

import type { ProductPicture, ProductPictures } from '@selvedge/contracts';
import { useEffect, useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import {
  addPicture,
  type Colours,
  changePicture,
  choiceOf,
  differs,
  lackOf,
  movePicture,
  type Removed,
  removePicture,
  restorePicture,
  stepPicture,
} from './picture-draft.ts';
import { useUploads } from './use-uploads.ts';

/** The pictures of a piece while somebody works on them: a draft over what is saved, and its uploads. */
export function usePictures(initial: ProductPictures) {
  const [saved, setSaved] = useState(initial);
  const [colours, setColours] = useState<Colours>(initial.colours);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [problem, setProblem] = useState<{ code: string; words: string }>();
  const [busy, start] = useTransition();
  const uploads = useUploads((colourId, picture) => setColours((all) => addPicture(all, colourId, picture)));
  const dirty = differs(saved.colours, colours);
  useGuard(dirty || uploads.underWay > 0);
  const take = (now: ProductPictures) => {
    setSaved(now);
    setColours(now.colours);
    setRemoved(null);
    setProblem(undefined);
  };
  const save = () =>
    start(async () => {
      setProblem(undefined);
      const lack = lackOf(saved.state, colours);
      if (lack !== null) return setProblem({ code: 'lack', words: lack });
      const body = { version: saved.version, colours: choiceOf(colours) };
      const answer = await api
        .saveProductPictures({ params: { id: saved.productId }, body })
        .catch(() => undefined);
      if (answer === undefined) return setProblem({ code: 'no_answer', words: NO_ANSWER });
      if (!answer.ok) return setProblem({ code: answer.problem.code, words: wordsOf(answer.problem) });
      take(answer.value);
      announce('The pictures are saved. The shop shows them in a moment.');
    });
  const loadSaved = () =>
    start(async () => {
      const answer = await api
        .viewProductPictures({ params: { id: saved.productId } })
        .catch(() => undefined);
      if (answer?.ok === true) take(answer.value);
      else setProblem({ code: 'no_answer', words: NO_ANSWER });
    });
  return {
    ...uploads,
    colours,
    removed,
    problem,
    busy,
    dirty,
    save,
    loadSaved,
    discard: () => take(saved),
    move: (colourId: string, pictureId: string, to: number) =>
      setColours((all) => movePicture(all, colourId, pictureId, to)),
    // From where it is by then: keys may come faster than the page is drawn.
    step: (colourId: string, pictureId: string, by: number) =>
      setColours((all) => stepPicture(all, colourId, pictureId, by)),
    change: (
      colourId: string,
      pictureId: string,
      part: Partial<Pick<ProductPicture, 'alt' | 'view' | 'focal'>>,
    ) => setColours((all) => changePicture(all, colourId, pictureId, part)),
    remove(colourId: string, pictureId: string) {
      const next = removePicture(colours, colourId, pictureId);
      setColours(next.colours);
      setRemoved(next.removed);
    },
    undo() {
      if (removed !== null) setColours((all) => restorePicture(all, removed));
      setRemoved(null);
    },
  };
}

export type Pictures = ReturnType<typeof usePictures>;

function wordsOf(problem: Parameters<typeof messageOf>[0]): string {
  if (problem.code === 'version_conflict')
    return 'Somebody saved other pictures of this piece while you had it open. Nothing of yours was saved.';
  if (problem.code === 'product_not_found') return 'This piece is not in your shop any more.';
  return messageOf(problem);
}

/** Asks before the page is left with something unsaved. */
function useGuard(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}

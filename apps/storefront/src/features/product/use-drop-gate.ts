import type { ProductDrop } from '@selvedge/contracts';
import { useEffect, useState } from 'react';
import { api } from '../../api/browser.ts';
import { usePersonal } from '../personal/store.ts';

/** Whether a piece of a drop may be bought by this visitor, and until when. `asking` until that is known. */
export type DropGate =
  | { readonly step: 'open' | 'asking' | 'barred' }
  | { readonly step: 'turn'; readonly until: string; readonly behindMs: number };

/** Asks how this visitor stands in the drop that guards a product; a product without one is open to everybody. */
export function useDropGate(drop: ProductDrop | null): DropGate {
  const { known, signedIn } = usePersonal();
  const [turn, setTurn] = useState<DropGate | null>(null);
  const slug = drop?.slug ?? null;
  useEffect(() => {
    if (slug === null || !signedIn) return;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const answer = await api.viewPlace({ params: { slug } }, { signal: leaving.signal }).catch(() => null);
      if (leaving.signal.aborted) return;
      const place = answer?.ok === true ? answer.value.place : null;
      const now = place === null ? 0 : Date.parse(place.now);
      const until = place?.admittedUntil ?? null;
      const buying = place?.state === 'admitted' || place?.state === 'used';
      if (until === null || !buying || Date.parse(until) <= now || place === null)
        setTurn({ step: 'barred' });
      else {
        setTurn({ step: 'turn', until, behindMs: now - Date.now() });
        // Asked again when the turn is over: then the page says so by itself.
        timer = setTimeout(ask, Date.parse(until) - now + 500);
      }
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [slug, signedIn]);
  if (slug === null) return { step: 'open' };
  if (!known) return { step: 'asking' };
  return signedIn ? (turn ?? { step: 'asking' }) : { step: 'barred' };
}

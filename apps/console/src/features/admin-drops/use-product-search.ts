import { useEffect, useState } from 'react';
import { api } from '../../api/browser.ts';
import type { Choice } from './drop-plan.ts';

export type Found = Choice & { readonly hash: string | null };
type Results = { readonly q: string; readonly found: readonly Found[] | null };

const AFTER_MS = 250;
const SHOWN = 8;

/** Finds live products by words as they are typed. `found` is null when no answer came; undefined while one is awaited. */
export function useProductSearch(typed: string): readonly Found[] | null | undefined {
  const q = typed.trim();
  const [results, setResults] = useState<Results>();
  useEffect(() => {
    if (q === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const query = { q, limit: SHOWN };
      const answer = await api.listProducts({ query }, { signal: leaving.signal }).catch(() => null);
      if (leaving.signal.aborted) return;
      const found = answer?.ok === true ? answer.value.items.map(choiceOf) : null;
      setResults({ q, found });
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [q]);
  return results?.q === q ? results.found : undefined;
}

type Tile = {
  readonly slug: string;
  readonly name: string;
  readonly vendorName: string;
  readonly colours: readonly { readonly picture: { readonly hash: string } }[];
};

function choiceOf({ slug, name, vendorName, colours }: Tile): Found {
  return { slug, name, vendorName, hash: colours[0]?.picture.hash ?? null };
}

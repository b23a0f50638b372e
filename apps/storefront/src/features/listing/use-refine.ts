'use client';

import type { Listing } from '@selvedge/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { type Filters, parseFilters, queryOf, writeFilters } from './filters.ts';
import { LISTING_PAGE, type ListingScope, scopeQuery } from './scope.ts';

export type Refinable = {
  readonly filters: Filters;
  readonly listing: Listing;
  readonly scope: ListingScope;
  readonly path: string;
  readonly keep: Readonly<Record<string, string>>;
};

/**
 * A listing that follows its filters: a change shows at once in the controls and the address, the pieces follow.
 * It asks the API itself: the router would answer a plain listing with other filters from its static page.
 */
export function useRefine({ filters: given, listing, scope, path, keep }: Refinable) {
  const [settled, setSettled] = useState({ filters: given, listing });
  const [wanted, setWanted] = useState<Filters | null>(null);
  const [failed, setFailed] = useState(false);
  const newest = useRef(0);

  const load = useCallback(
    async (filters: Filters) => {
      newest.current += 1;
      const own = newest.current;
      setWanted(filters);
      const query = { ...queryOf(filters), ...scopeQuery(scope), limit: LISTING_PAGE };
      const answer = await api.listProducts({ query }).catch(() => null);
      // Only the newest choice decides; the answer to an older one is overtaken.
      if (own !== newest.current) return;
      setWanted(null);
      setFailed(answer?.ok !== true);
      if (answer?.ok === true) setSettled({ filters, listing: answer.value });
    },
    [scope],
  );

  const shown = `${path}${writeFilters(wanted ?? settled.filters, keep)}`;
  useEffect(() => {
    // Going back or forward, or coming back to a static page, the address says what was chosen.
    const follow = () => {
      if (location.pathname !== path) return;
      const asked = parseFilters(new URLSearchParams(location.search));
      if (`${path}${writeFilters(asked, keep)}` !== shown) void load(asked);
    };
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [path, keep, shown, load]);

  const addressOf = (filters: Filters) => `${path}${writeFilters(filters, keep)}`;
  const apply = (filters: Filters) => {
    history.pushState(null, '', addressOf(filters));
    void load(filters);
  };
  return {
    ...settled,
    filters: wanted ?? settled.filters,
    pending: wanted !== null,
    failed,
    addressOf,
    apply,
  };
}

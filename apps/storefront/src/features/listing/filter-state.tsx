'use client';

import { createContext, type MouseEvent, type ReactNode, use } from 'react';
import type { Filters } from './filters.ts';
import { type Refinable, useRefine } from './use-refine.ts';

type FilterState = ReturnType<typeof useRefine>;

const Context = createContext<FilterState | null>(null);

/** Holds one listing and its filters for everything inside. */
export function FilterProvider({ children, ...listing }: Refinable & { readonly children: ReactNode }) {
  return <Context value={useRefine(listing)}>{children}</Context>;
}

/** The filters of the listing around; throws outside of one, which is a bug. */
export function useFilters(): FilterState {
  const state = use(Context);
  if (state === null) throw new Error('Filters are used outside of a listing');
  return state;
}

type FilterLinkProps = {
  readonly to: Filters;
  readonly className: string;
  readonly children: ReactNode;
};

/** A link to the same listing with other filters: changed in place, or loaded where there is no JavaScript. */
export function FilterLink({ to, className, children }: FilterLinkProps) {
  const { addressOf, apply } = useFilters();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    apply(to);
  };
  return (
    <a href={addressOf(to)} rel="nofollow" onClick={follow} className={className}>
      {children}
    </a>
  );
}

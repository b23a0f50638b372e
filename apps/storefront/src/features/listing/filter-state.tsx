'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useMemo, useOptimistic, useTransition } from 'react';
import { type Filters, writeFilters } from './filters.ts';

type FilterState = {
  /** As the visitor has just set them; the grid follows. */
  readonly filters: Filters;
  readonly pending: boolean;
  readonly addressOf: (filters: Filters) => string;
  readonly apply: (filters: Filters) => void;
};

const Context = createContext<FilterState | null>(null);

type FilterProviderProps = {
  readonly filters: Filters;
  readonly path: string;
  readonly keep: Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

/** Holds the filters of one listing: a change shows at once, then the address and the grid follow. */
export function FilterProvider({ filters: settled, path, keep, children }: FilterProviderProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [filters, setFilters] = useOptimistic(settled);
  const state = useMemo(() => {
    const addressOf = (wanted: Filters) => `${path}${writeFilters(wanted, keep)}`;
    const apply = (wanted: Filters) =>
      startTransition(() => {
        setFilters(wanted);
        router.push(addressOf(wanted), { scroll: false });
      });
    return { filters, pending, addressOf, apply };
  }, [filters, pending, path, keep, router, setFilters]);
  return <Context value={state}>{children}</Context>;
}

/** The filters of the listing around; throws outside of one, which is a bug. */
export function useFilters(): FilterState {
  const state = use(Context);
  if (state === null) throw new Error('Filters are used outside of a listing');
  return state;
}

/** The grid stays while its successor is fetched, a little paler. */
export function Dimmed({ children }: { readonly children: ReactNode }) {
  const { pending } = useFilters();
  return (
    <div aria-busy={pending} className={`transition-opacity duration-150 ${pending ? 'opacity-40' : ''}`}>
      {children}
    </div>
  );
}

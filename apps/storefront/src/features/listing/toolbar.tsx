'use client';

import type { Facet } from '@selvedge/contracts';
import Link from 'next/link';
import { Icon } from '../../ui/icons.tsx';
import { useFilters } from './filter-state.tsx';
import { chipsOf, clear, type Sort, sorts } from './filters.ts';

/** Order of the listing. */
export function SortSelect() {
  const { filters, apply } = useFilters();
  return (
    <label className="flex items-center gap-2 text-15">
      <span className="text-stone max-sm:sr-only">Sort</span>
      <select
        name="sort"
        value={filters.sort ?? 'popular'}
        // The options below are the sorts and nothing else.
        onChange={({ target }) => apply({ ...filters, sort: target.value as Sort, after: null })}
        className="min-h-11 bg-transparent pr-1 font-medium"
      >
        {Object.entries(sorts).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Every filter that is on, to take out one by one or all at once. Links, so that they work without JavaScript. */
export function Chips({ facets }: { readonly facets: readonly Facet[] }) {
  const { filters, addressOf } = useFilters();
  const chips = chipsOf(filters, facets);
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2 pb-5">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <Link
            href={addressOf(without)}
            scroll={false}
            prefetch={false}
            rel="nofollow"
            className="flex min-h-9 items-center gap-2 border border-ink px-3 text-13 hover:bg-card"
          >
            <span className="sr-only">Remove filter: </span>
            {label}
            <Icon name="close" size={12} />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={addressOf(clear(filters))}
          scroll={false}
          prefetch={false}
          rel="nofollow"
          className="thread inline-block px-2 py-1.5 text-13"
        >
          Clear all
        </Link>
      </li>
    </ul>
  );
}

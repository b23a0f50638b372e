'use client';

import { Icon } from '../../ui/icons.tsx';
import { FilterLink, useFilters } from './filter-state.tsx';
import { chipsOf, clear, type Sort, sorts } from './filters.ts';

/** How many pieces there are; told politely when it changes. */
export function Total() {
  const { total } = useFilters().listing;
  return (
    <p role="status" className="figures text-15 text-stone max-lg:text-13">
      {total} {total === 1 ? 'piece' : 'pieces'}
    </p>
  );
}

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

/** Every filter that is on, to take out one by one or all at once. */
export function Chips() {
  const { filters, listing } = useFilters();
  const chips = chipsOf(filters, listing.facets);
  if (chips.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-2 pb-5">
      {chips.map(({ label, without }) => (
        <li key={label}>
          <FilterLink
            to={without}
            className="flex min-h-9 items-center gap-2 border border-ink px-3 text-13 hover:bg-card"
          >
            <span className="sr-only">Remove filter: </span>
            {label}
            <Icon name="close" size={12} />
          </FilterLink>
        </li>
      ))}
      <li>
        <FilterLink to={clear(filters)} className="thread inline-block px-2 py-1.5 text-13">
          Clear all
        </FilterLink>
      </li>
    </ul>
  );
}

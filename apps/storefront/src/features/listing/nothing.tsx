'use client';

import Link from 'next/link';
import { links } from '../../links.ts';
import { FilterLink } from './filter-state.tsx';
import type { Chip } from './filters.ts';

/** No results: which filter to drop, or where else to look. */
export function Nothing({ chips }: { readonly chips: readonly Chip[] }) {
  return (
    <div className="min-h-80 py-14">
      <p className="display text-28">Nothing fits all of that</p>
      {chips.length > 0 ? (
        <>
          <p className="mt-3 text-stone">Drop one of these and look again:</p>
          <ul className="mt-5 flex flex-wrap gap-2">
            {chips.map(({ label, without }) => (
              <li key={label}>
                <FilterLink to={without} className="action-quiet">
                  Drop “{label}”
                </FilterLink>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-3 text-stone">
          Look through{' '}
          <Link href={links.shops} className="thread text-ink">
            all shops
          </Link>{' '}
          or go back to the{' '}
          <Link href={links.home} className="thread text-ink">
            home page
          </Link>
          .
        </p>
      )}
    </div>
  );
}

'use client';

import { useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { FilterFields } from './filter-fields.tsx';
import { useFilters } from './filter-state.tsx';
import { chipsOf, clear, type FacetKey } from './filters.ts';

type FilterSheetProps = { readonly without?: FacetKey };

/** The filters on small screens: full height, results change behind it, one button says how many there are. */
export function FilterSheet({ without }: FilterSheetProps) {
  const [open, setOpen] = useState(false);
  const { filters, listing, apply, pending } = useFilters();
  const { facets, total } = listing;
  const count = chipsOf(filters, facets).length;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex min-h-11 items-center gap-2 lg:hidden"
      >
        <Icon name="filter" size={18} />
        Filter{count > 0 && <span className="text-selvedge">{count}</span>}
      </button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title="Filter"
        from="right"
        footer={
          <div className="flex gap-3">
            <button type="button" onClick={() => apply(clear(filters))} className="action-quiet">
              Clear
            </button>
            <button type="button" onClick={() => setOpen(false)} className="action flex-1" aria-live="polite">
              {pending ? 'Counting' : `Show ${total} ${total === 1 ? 'piece' : 'pieces'}`}
            </button>
          </div>
        }
      >
        <div className="px-5 pb-6">
          <FilterFields {...(without ? { without } : {})} />
        </div>
      </Sheet>
    </>
  );
}

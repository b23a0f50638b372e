'use client';

import { Fold } from '../../ui/fold.tsx';
import { FacetGroup } from './facet-group.tsx';
import { useFilters } from './filter-state.tsx';
import type { FacetKey } from './filters.ts';
import { PriceFields } from './price-fields.tsx';

type FilterFieldsProps = {
  /** The vendor's own page needs no choice of seller. */
  readonly without?: FacetKey;
};

/** All facets of a listing. Boxes apply as they are ticked; without JavaScript the form around is sent. */
export function FilterFields({ without }: FilterFieldsProps) {
  const { filters, listing, apply } = useFilters();
  const { facets, priceRange } = listing;
  return (
    <>
      {facets
        .filter(({ key, values }) => key !== without && (values.length > 1 || filters[key].length > 0))
        .map((facet) => (
          <FacetGroup key={facet.key} facet={facet} />
        ))}
      <Fold open title="Price">
        <div className="pb-5">
          <PriceFields priceRange={priceRange} />
          <label className="mt-4 flex min-h-8 items-center gap-3">
            <input
              type="checkbox"
              name="reduced"
              value="true"
              checked={filters.reduced}
              onChange={() => apply({ ...filters, reduced: !filters.reduced, after: null })}
              className="size-4 accent-ink"
            />
            Reduced pieces only
          </label>
        </div>
      </Fold>
    </>
  );
}

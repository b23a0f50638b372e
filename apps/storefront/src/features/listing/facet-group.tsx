'use client';

import type { Facet } from '@selvedge/contracts';
import { Fold } from '../../ui/fold.tsx';
import { FacetBox, FacetRow } from './facet-value.tsx';
import { useFilters } from './filter-state.tsx';

/** One facet: values in a fixed order with their counts; what would give nothing is there but cannot be chosen. */
export function FacetGroup({ facet }: { readonly facet: Facet }) {
  const { filters } = useFilters();
  const chosen = filters[facet.key];
  const boxes = facet.key === 'size';
  const Value = boxes ? FacetBox : FacetRow;
  return (
    <Fold
      open={chosen.length > 0 || facet.key === 'colour' || boxes}
      title={facet.label}
      note={chosen.length > 0 ? chosen.length : null}
    >
      <fieldset className="pb-5">
        <legend className="sr-only">{facet.label}</legend>
        <ul className={boxes ? 'grid grid-cols-4 gap-1.5' : 'max-h-72 overflow-y-auto pl-0.5'}>
          {facet.values.map((value) => (
            <li key={value.value} className={boxes && value.label.length > 4 ? 'col-span-2' : undefined}>
              <Value facet={facet.key} value={value} on={chosen.includes(value.value)} />
            </li>
          ))}
        </ul>
      </fieldset>
    </Fold>
  );
}

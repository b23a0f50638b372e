'use client';

import type { Facet } from '@selvedge/contracts';
import { useFilters } from './filter-state.tsx';
import { toggle } from './filters.ts';

/** One facet: values in a fixed order with their counts; what would give nothing is there but cannot be chosen. */
export function FacetGroup({ facet }: { readonly facet: Facet }) {
  const { filters, apply } = useFilters();
  const chosen = filters[facet.key];
  const boxes = facet.key === 'size';
  return (
    <details
      open={chosen.length > 0 || facet.key === 'colour' || boxes}
      className="group border-b border-line"
    >
      <summary className="flex min-h-12 list-none items-center justify-between font-medium">
        <span>
          {facet.label}
          {chosen.length > 0 && <span className="ml-2 text-13 text-selvedge">{chosen.length}</span>}
        </span>
        <span aria-hidden="true" className="text-stone group-open:hidden">
          +
        </span>
        <span aria-hidden="true" className="hidden text-stone group-open:inline">
          −
        </span>
      </summary>
      <fieldset className="pb-5">
        <legend className="sr-only">{facet.label}</legend>
        <ul className={boxes ? 'grid grid-cols-4 gap-1.5' : 'max-h-72 overflow-y-auto pl-0.5'}>
          {facet.values.map((one) => {
            const on = chosen.includes(one.value);
            const off = one.count === 0 && !on;
            const input = (
              <input
                type="checkbox"
                name={facet.key}
                value={one.value}
                checked={on}
                disabled={off}
                onChange={() => apply(toggle(filters, facet.key, one.value))}
                className={boxes ? 'peer sr-only' : 'size-4 shrink-0 accent-ink'}
              />
            );
            return (
              <li key={one.value}>
                {boxes ? (
                  <label className="block">
                    {input}
                    <span className="grid min-h-10 place-items-center border border-line px-1 text-13 peer-checked:border-ink peer-checked:bg-ink peer-checked:text-paper peer-focus-visible:outline-2 peer-focus-visible:outline-indigo peer-disabled:text-mist peer-disabled:line-through">
                      {one.label}
                      <span className="sr-only">, {one.count} pieces</span>
                    </span>
                  </label>
                ) : (
                  <label className={`flex min-h-9 items-center gap-3 ${off ? 'text-mist' : ''}`}>
                    {input}
                    {one.hex !== null && (
                      <span
                        aria-hidden="true"
                        className="size-4 rounded-full border border-ink/25"
                        style={{ backgroundColor: one.hex }}
                      />
                    )}
                    <span className="flex-1">{one.label}</span>
                    <span className="figures text-13 text-stone">{one.count}</span>
                  </label>
                )}
              </li>
            );
          })}
        </ul>
      </fieldset>
    </details>
  );
}

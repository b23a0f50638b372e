'use client';

import type { Facet } from '@selvedge/contracts';
import { useId } from 'react';
import { useFilters } from './filter-state.tsx';
import { toggle } from './filters.ts';

type FacetValueProps = {
  readonly facet: Facet['key'];
  readonly value: Facet['values'][number];
  readonly on: boolean;
};

/** A size: a box to press. */
export function FacetBox({ facet, value, on }: FacetValueProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="block">
      <Tick id={id} facet={facet} value={value} on={on} className="peer sr-only" />
      <span className="grid min-h-10 place-items-center border border-line px-1 text-13 hover:border-ink peer-checked:border-ink peer-checked:bg-ink peer-checked:text-paper peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-indigo peer-disabled:border-line peer-disabled:text-mist peer-disabled:line-through">
        {value.label}
        <span className="sr-only">, {value.count} pieces</span>
      </span>
    </label>
  );
}

/** Any other value: a line with its colour, if it is one, and its count. */
export function FacetRow({ facet, value, on }: FacetValueProps) {
  const id = useId();
  const off = value.count === 0 && !on;
  return (
    <label htmlFor={id} className={`flex min-h-9 items-center gap-3 ${off ? 'text-mist' : ''}`}>
      <Tick id={id} facet={facet} value={value} on={on} className="size-4 shrink-0 accent-ink" />
      {value.hex !== null && (
        <span
          aria-hidden="true"
          className="size-4 shrink-0 rounded-full border border-ink/25"
          style={{ backgroundColor: value.hex }}
        />
      )}
      <span className="min-w-0 flex-1 break-words">{value.label}</span>
      <span className="figures text-13 text-stone">{value.count}</span>
    </label>
  );
}

type TickProps = FacetValueProps & { readonly id: string; readonly className: string };

function Tick({ id, facet, value, on, className }: TickProps) {
  const { filters, apply } = useFilters();
  return (
    <input
      id={id}
      type="checkbox"
      name={facet}
      value={value.value}
      checked={on}
      disabled={value.count === 0 && !on}
      onChange={() => apply(toggle(filters, facet, value.value))}
      className={className}
    />
  );
}

'use client';

import type { Listing } from '@selvedge/contracts';
import { useFilters } from './filter-state.tsx';

/** Lowest and highest price in whole euros. Applies when a field is left or Enter is pressed. */
export function PriceFields({ priceRange }: { readonly priceRange: Listing['priceRange'] }) {
  const { filters, apply } = useFilters();
  const settle = (name: 'from' | 'to', text: string) => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : null;
    if (value !== filters[name]) apply({ ...filters, [name]: value, after: null });
  };
  const hint = (minor: string | undefined, up: 0n | 99n) =>
    minor === undefined ? '' : String((BigInt(minor) + up) / 100n);
  const fields = [
    ['from', 'From', hint(priceRange?.min.minor, 0n)],
    ['to', 'To', hint(priceRange?.max.minor, 99n)],
  ] as const;
  return (
    <div className="flex gap-3">
      {fields.map(([name, label, placeholder]) => (
        <label key={name} className="flex-1 text-13 text-stone">
          {label}, €
          <input
            key={filters[name]}
            name={name}
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={7}
            defaultValue={filters[name] ?? ''}
            placeholder={placeholder}
            onBlur={({ target }) => settle(name, target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              settle(name, event.currentTarget.value);
            }}
            className="field mt-1 text-ink"
          />
        </label>
      ))}
    </div>
  );
}

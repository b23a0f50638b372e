import type { Facet, ListingQuery } from '@selvedge/contracts';
import type { FacetRow } from './views.ts';

const LABELS = {
  colour: 'Colour',
  size: 'Size',
  material: 'Material',
  garment: 'Type',
  seller: 'Shop',
} as const;
const SWATCHES: Readonly<Record<string, string>> = {
  black: '#1B1A18',
  white: '#FFFFFF',
  grey: '#8E8B86',
  beige: '#D9C9AE',
  brown: '#6B4A33',
  red: '#B3202C',
  pink: '#E3A6AE',
  orange: '#D9752E',
  yellow: '#E5C04A',
  green: '#4F6B4A',
  blue: '#34517F',
  purple: '#6B4B7C',
  metallic: '#B9B4A7',
  multi: '#C6A58D',
};
const LETTERS = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL', '4XL'];

/** Makes facets of counted values: sizes in the order people expect, the rest by count. A ticked value stays, even at zero. */
export function facetsOf(rows: readonly FacetRow[], query: ListingQuery): Facet[] {
  const keys = Object.keys(LABELS) as (keyof typeof LABELS)[]; // LABELS has just these
  return keys.flatMap((key) => {
    const counted = rows.filter((row) => row.facet === key && row.value !== '');
    const missing = (query[key] ?? []).filter((value) => counted.every((row) => row.value !== value));
    const values = [...counted, ...missing.map((value) => ({ value, label: value, count: 0 }))].map(
      ({ value, label, count }) => ({
        value,
        label: key === 'colour' || key === 'garment' || key === 'material' ? capital(label) : label,
        count,
        hex: key === 'colour' ? (SWATCHES[value] ?? null) : null,
      }),
    );
    if (values.length === 0) return [];
    return [{ key, label: LABELS[key], values: values.toSorted(key === 'size' ? bySize : byCount) }];
  });
}

type Value = Facet['values'][number];

function byCount(a: Value, b: Value): number {
  return b.count - a.count || a.label.localeCompare(b.label);
}

/** Letters first, then numbers by size, then the rest by name. */
function bySize(a: Value, b: Value): number {
  return rank(a.value) - rank(b.value) || a.value.localeCompare(b.value, 'en', { numeric: true });
}

function rank(size: string): number {
  const letter = LETTERS.indexOf(size);
  if (letter >= 0) return letter;
  const number = Number.parseFloat(size.replace(/^\D+/, ''));
  return Number.isNaN(number) ? 10_000 : 100 + number;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

import type { Facet, ListingQuery } from '@selvedge/contracts';

/** Filters of a listing as they stand in its address. Pure: address → filters → address, and → query of the API. */

export const facetKeys = ['colour', 'size', 'material', 'garment', 'seller'] as const;
export type FacetKey = (typeof facetKeys)[number];
export const sorts = {
  popular: 'Loved most',
  newest: 'Newest',
  price_up: 'Price, low to high',
  price_down: 'Price, high to low',
} as const;
export type Sort = keyof typeof sorts;

export type Filters = { readonly [Key in FacetKey]: readonly string[] } & {
  /** Whole euros. */
  readonly from: number | null;
  readonly to: number | null;
  readonly reduced: boolean;
  readonly sort: Sort | null;
  /** Cursor of a later page. */
  readonly after: string | null;
};

const VALUES_MAX = 30;
const EUROS_MAX = 1_000_000;
/** Every name that may stand in the address of a filtered listing. */
export const filterNames = [...facetKeys, 'from', 'to', 'reduced', 'sort', 'after'] as const;

/** Reads filters; what cannot be used is left out, never an error. Values come as `a,b` or repeated. */
export function parseFilters(params: URLSearchParams): Filters {
  const several = (name: FacetKey) =>
    [...new Set(params.getAll(name).flatMap((value) => value.split(',')))]
      .map((value) => value.trim())
      .filter((value) => value !== '' && value.length <= 60)
      .slice(0, VALUES_MAX);
  const sort = params.get('sort');
  return {
    colour: several('colour'),
    size: several('size'),
    material: several('material'),
    garment: several('garment'),
    seller: several('seller'),
    from: euros(params.get('from')),
    to: euros(params.get('to')),
    reduced: params.get('reduced') === 'true',
    sort: sort !== null && Object.hasOwn(sorts, sort) ? (sort as Sort) : null, // checked by hasOwn
    after: emptyToNull(params.get('after')),
  };
}

/** Writes filters in one fixed order, so that equal filters are one address. Empty when there are none. */
export function writeFilters(filters: Filters, keep: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams(keep);
  for (const key of facetKeys)
    if (filters[key].length > 0) params.set(key, [...filters[key]].sort().join(','));
  if (filters.from !== null) params.set('from', String(filters.from));
  if (filters.to !== null) params.set('to', String(filters.to));
  if (filters.reduced) params.set('reduced', 'true');
  if (filters.sort !== null && filters.sort !== 'popular') params.set('sort', filters.sort);
  if (filters.after !== null) params.set('after', filters.after);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The query of the API for these filters. */
export function queryOf(filters: Filters): Partial<ListingQuery> {
  return {
    ...Object.fromEntries(
      facetKeys.filter((key) => filters[key].length > 0).map((key) => [key, [...filters[key]]]),
    ),
    ...(filters.from === null ? {} : { priceMin: filters.from * 100 }),
    ...(filters.to === null ? {} : { priceMax: filters.to * 100 }),
    ...(filters.reduced ? { reduced: 'true' as const } : {}),
    ...(filters.sort === null ? {} : { sort: filters.sort }),
    ...(filters.after === null ? {} : { cursor: filters.after }),
  };
}

/** Takes a value in or out; a changed filter always starts at the first page. */
export function toggle(filters: Filters, key: FacetKey, value: string): Filters {
  const has = filters[key].includes(value);
  const values = has ? filters[key].filter((one) => one !== value) : [...filters[key], value];
  return { ...filters, [key]: values, after: null };
}

/** Takes every filter out and keeps the order. */
export function clear(filters: Filters): Filters {
  return { ...parseFilters(new URLSearchParams()), sort: filters.sort };
}

export type Chip = { readonly label: string; readonly without: Filters };

/** One removable chip for each filter that is on, in the order of the panel. */
export function chipsOf(filters: Filters, facets: readonly Facet[]): Chip[] {
  const labelOf = (key: FacetKey, value: string) =>
    facets.find((facet) => facet.key === key)?.values.find((one) => one.value === value)?.label ?? value;
  const chips: Chip[] = facetKeys.flatMap((key) =>
    filters[key].map((value) => ({ label: labelOf(key, value), without: toggle(filters, key, value) })),
  );
  if (filters.from !== null || filters.to !== null)
    chips.push({ label: priceLabel(filters), without: { ...filters, from: null, to: null, after: null } });
  if (filters.reduced) chips.push({ label: 'Reduced', without: { ...filters, reduced: false, after: null } });
  return chips;
}

function priceLabel({ from, to }: Filters): string {
  if (from === null) return `Up to €${to}`;
  return to === null ? `From €${from}` : `€${from} to €${to}`;
}

function euros(text: string | null): number | null {
  if (text === null || !/^\d{1,7}$/.test(text.trim())) return null;
  const amount = Number(text);
  return amount <= EUROS_MAX ? amount : null;
}

function emptyToNull(text: string | null): string | null {
  return text === '' ? null : text;
}

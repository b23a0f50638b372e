import type { Facet, Tile } from '@selvedge/contracts';
import type { Filters } from './filters.ts';

type Colours = Tile['colours'];

/** The colours filtered for, as the facet shows them. */
export function wantedHexes(filters: Pick<Filters, 'colour'>, facets: readonly Facet[]): string[] {
  const values = facets.find(({ key }) => key === 'colour')?.values ?? [];
  return values.flatMap(({ value, hex }) => (hex !== null && filters.colour.includes(value) ? [hex] : []));
}

/** The colour a tile opens in: the one nearest to what was filtered for, else the first. */
export function leadColour(colours: Colours, wanted: readonly string[]): Colours[number] | undefined {
  if (wanted.length === 0) return colours[0];
  const far = ({ hex }: Colours[number]) => Math.min(...wanted.map((one) => distance(hex, one)));
  return [...colours].sort((one, other) => far(one) - far(other))[0];
}

/** How different two colours look, roughly: the eye minds green most and blue least. */
function distance(one: string, other: string): number {
  const [a, b] = [channels(one), channels(other)];
  return 2 * (a[0] - b[0]) ** 2 + 4 * (a[1] - b[1]) ** 2 + 3 * (a[2] - b[2]) ** 2;
}

function channels(hex: string): [number, number, number] {
  const bits = Number.parseInt(hex.slice(1), 16);
  return [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255];
}

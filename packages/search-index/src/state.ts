import { type FacetColumn, ManyColumn, OneColumn } from './columns.ts';
import { FacetCodes } from './facet-codes.ts';
import { Products } from './products.ts';
import { synonymsOf } from './synonyms.ts';
import { TextIndex } from './text-index.ts';
import type { Schema } from './types.ts';

/** All an index holds. One writer; readers run between its calls, so they never see half a change. */
export type IndexState = {
  readonly schema: Schema;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  text: TextIndex;
  products: Products;
  readonly columns: readonly FacetColumn[];
  /** The codes of the columns, by product. */
  codes: FacetCodes;
  /** The place of each facet, by name. */
  readonly places: ReadonlyMap<string, number>;
  /** Owners whose products are hidden. */
  readonly suspended: Set<string>;
  /** Grows with every change. */
  version: number;
  /** Grows with every change of what is shown, or of a facet; not with prices and popularity. */
  shownVersion: number;
};

/** Makes the state of an empty index. Throws where the schema contradicts itself. */
export function emptyState(schema: Schema): IndexState {
  checkSchema(schema);
  return {
    schema,
    synonyms: synonymsOf(schema.synonyms),
    text: new TextIndex(schema.fields),
    products: new Products(),
    columns: schema.facets.map(({ kind }) => (kind === 'many' ? new ManyColumn() : new OneColumn(kind))),
    codes: new FacetCodes(schema.facets.length),
    places: new Map(schema.facets.map(({ name }, place) => [name, place])),
    suspended: new Set(),
    version: 0,
    shownVersion: 0,
  };
}

function checkSchema({ fields, facets, owner }: Schema): void {
  const twice = (names: readonly string[]) => new Set(names).size !== names.length;
  if (fields.length === 0 || twice(fields.map((field) => field.name)))
    throw new RangeError('A schema has at least one field, each of its own name.');
  if (fields.some(({ weight }) => !(weight > 0 && weight <= 16)))
    throw new RangeError('The weight of a field is above 0 and at most 16.');
  if (facets.length > 200 || twice(facets.map((facet) => facet.name)))
    throw new RangeError('A schema has at most 200 facets, each of its own name.');
  if (owner !== null && facets.find((facet) => facet.name === owner)?.kind !== 'one')
    throw new RangeError('The owner is a facet with one value.');
}

/** Gives a facet's place in the schema. Throws when there is none of that name: callers know their schema. */
export function facetPlace(state: IndexState, name: string): number {
  const place = state.places.get(name);
  if (place === undefined) throw new RangeError(`There is no facet "${name}".`);
  return place;
}

/** Gives a facet's column. Throws when there is none of that name. */
export function columnOf(state: IndexState, name: string): FacetColumn {
  const column = state.columns[facetPlace(state, name)];
  if (column === undefined) throw new RangeError(`There is no facet "${name}".`);
  return column;
}

import { checkMeasure, HIDDEN } from './products.ts';
import { columnOf, facetPlace, type IndexState } from './state.ts';
import type { Change, SearchDocument } from './types.ts';

/**
 * Puts a product in, or in the place of the one with its id: a new one at the tail, the old one gone. Throws,
 * unchanged, on what is no product.
 */
export function upsert(state: IndexState, document: SearchDocument): void {
  state.text.add(place(state, document), document.text);
}

/**
 * Puts a product in without its text, which the caller takes in. Gives its number. Throws, unchanged, on what is no
 * product.
 */
export function place(state: IndexState, document: SearchDocument): number {
  checkChange(state, document);
  const { products } = state;
  const old = products.find(document.id);
  const doc = products.add(document.id);
  if (old >= 0) products.setHidden(old, HIDDEN.gone, true);
  products.hidden[doc] = 0;
  state.columns.forEach((column, facet) => {
    const values = document.facets[state.schema.facets[facet]?.name ?? ''] ?? [];
    state.codes.set(doc, facet, column.codeFor(values));
  });
  apply(state, doc, document);
  state.shownVersion += 1;
  return doc;
}

/**
 * Changes a product in place. Gives false when it is not in the index. Throws, unchanged, on values that cannot be.
 */
export function change(state: IndexState, id: string, changed: Change): boolean {
  checkChange(state, changed);
  const doc = state.products.find(id);
  if (doc < 0) return false;
  for (const [name, values] of Object.entries(changed.facets ?? {}))
    state.codes.set(doc, facetPlace(state, name), columnOf(state, name).codeFor(values));
  apply(state, doc, changed);
  if (changed.facets !== undefined || changed.visible !== undefined) state.shownVersion += 1;
  return true;
}

/** Takes a product out. Gives false when it is not in the index. */
export function remove(state: IndexState, id: string): boolean {
  const doc = state.products.find(id);
  if (doc < 0) return false;
  state.products.setHidden(doc, HIDDEN.gone, true);
  state.version += 1;
  state.shownVersion += 1;
  return true;
}

/**
 * Hides all products of an owner, those still to come included, or shows them again. Throws where the schema names
 * no owner. Work: one look at each product.
 */
export function suspend(state: IndexState, owner: string, is: boolean): void {
  const name = state.schema.owner;
  if (name === null) throw new RangeError('The schema names no owner.');
  if (is) state.suspended.add(owner);
  else state.suspended.delete(owner);
  const column = columnOf(state, name);
  const code = column.values.find(owner);
  const facet = facetPlace(state, name);
  if (code > 0)
    for (let doc = 0; doc < state.products.count; doc++)
      if (state.codes.get(doc, facet) === code) state.products.setHidden(doc, HIDDEN.ownerSuspended, is);
  state.version += 1;
  state.shownVersion += 1;
}

function apply(state: IndexState, doc: number, changed: Change): void {
  const { products } = state;
  if (changed.priceMinor !== undefined) products.priceMinor[doc] = changed.priceMinor;
  if (changed.popularity !== undefined) products.popularity[doc] = changed.popularity;
  if (changed.publishedAt !== undefined) products.publishedAt[doc] = changed.publishedAt;
  if (changed.visible !== undefined) products.setHidden(doc, HIDDEN.unpublished, !changed.visible);
  const { owner } = state.schema;
  if (owner !== null && changed.facets !== undefined) {
    const column = columnOf(state, owner);
    const value = column.values.values[state.codes.get(doc, facetPlace(state, owner))] ?? '';
    products.setHidden(doc, HIDDEN.ownerSuspended, state.suspended.has(value));
  }
  state.version += 1;
}

function checkChange(state: IndexState, { facets, priceMinor, popularity, publishedAt }: Change): void {
  for (const name of Object.keys(facets ?? {})) facetPlace(state, name);
  if (priceMinor !== undefined) checkMeasure('priceMinor', priceMinor);
  if (popularity !== undefined) checkMeasure('popularity', popularity);
  if (publishedAt !== undefined) checkMeasure('publishedAt', publishedAt);
}

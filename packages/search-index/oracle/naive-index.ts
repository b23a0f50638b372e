import { hashOf } from '../src/id-table.ts';
import { tokenise } from '../src/tokenise.ts';
import type { Change, Histogram, Query, Schema, SearchDocument, Sort } from '../src/types.ts';
import { NaiveText } from './naive-text.ts';

export type NaiveResult = {
  readonly total: number;
  /** All that match, sorted; null where the order is by text score, which is not told here. */
  readonly ids: ReadonlySet<string>;
  readonly ordered: readonly string[] | null;
  /** By facet, value to count; only counts above 0. */
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly histogram: Histogram | null;
};

/**
 * Answers as the index must, by looking at every product for every facet. Products taken out or replaced keep their
 * words in the vocabulary until `merge`, as in the index: whether a word is known decides how a text is read.
 */
export class NaiveIndex {
  private readonly schema: Schema;
  private documents: (SearchDocument & { gone: boolean })[] = [];
  private newest = new Map<string, number>();
  private readonly suspended = new Set<string>();
  private text: NaiveText;

  constructor(schema: Schema, documents: Iterable<SearchDocument> = []) {
    this.schema = schema;
    this.text = new NaiveText(schema);
    for (const document of documents) this.upsert(document);
    this.merge();
  }

  upsert(document: SearchDocument): void {
    this.remove(document.id);
    this.newest.set(document.id, this.documents.length);
    this.text.add(this.documents.length, document);
    this.documents.push({ ...document, gone: false });
  }

  change(id: string, changed: Change): boolean {
    const place = this.newest.get(id);
    const document = place === undefined ? undefined : this.documents[place];
    if (place === undefined || document === undefined) return false;
    const facets = { ...document.facets, ...changed.facets };
    this.documents[place] = { ...document, ...changed, facets };
    return true;
  }

  remove(id: string): boolean {
    const place = this.newest.get(id);
    const document = place === undefined ? undefined : this.documents[place];
    if (document === undefined) return false;
    document.gone = true;
    this.newest.delete(id);
    return true;
  }

  suspend(owner: string, is: boolean): void {
    if (is) this.suspended.add(owner);
    else this.suspended.delete(owner);
  }

  merge(): void {
    this.documents = this.documents.filter((document) => !document.gone);
    this.newest = new Map(this.documents.map((document, place) => [document.id, place]));
    this.text = new NaiveText(this.schema);
    this.documents.forEach((document, place) => {
      this.text.add(place, document);
    });
  }

  search(query: Query): NaiveResult {
    const candidates = this.candidates(query).map((document) => ({
      document,
      missed: this.missed(document, query),
    }));
    const found = candidates.filter(({ missed }) => missed.length === 0).map(({ document }) => document);
    const counted = this.schema.facets.map(({ name }): [string, Map<string, number>] => {
      const counts = new Map<string, number>();
      for (const { document, missed } of candidates)
        if (missed.every((filter) => filter === name))
          for (const value of this.valuesOf(document, name)) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [name, counts];
    });
    const prices = candidates.filter(({ missed }) => missed.every((filter) => filter === PRICE));
    return {
      total: found.length,
      ids: new Set(found.map(({ id }) => id)),
      ordered: orderOf(query, found),
      facets: new Map(counted),
      histogram: histogramOf(
        prices.map(({ document }) => document.priceMinor),
        query.bars ?? 20,
      ),
    };
  }

  /** Gives the facets whose filters a product misses, and whether it misses the price. */
  private missed(document: SearchDocument, query: Query): string[] {
    const missed = Object.entries(query.filters ?? {})
      .filter(([name, values]) => values.length > 0 && !this.hasAny(document, name, values))
      .map(([name]) => name);
    return inRange(document, query.price) ? missed : [...missed, PRICE];
  }

  private candidates(query: Query): SearchDocument[] {
    const about = (document: (SearchDocument & { gone: boolean }) | undefined) =>
      document !== undefined &&
      !this.isHidden(document) &&
      (query.withinIds?.includes(document.id) ?? true) &&
      Object.entries(query.within ?? {}).every(
        ([name, values]) => values.length === 0 || this.hasAny(document, name, values),
      );
    if ((query.text ?? '').trim() === '') return this.documents.filter(about);
    const words = [...new Set(tokenise((query.text ?? '').slice(0, 256)).map(({ word }) => word))].slice(
      0,
      8,
    );
    for (const holding of this.text.waysToRead(words, query.prefix ?? true)) {
      const found = [...holding].flatMap((place) => this.documents[place] ?? []).filter(about);
      if (found.length > 0) return found;
    }
    return [];
  }

  private isHidden(document: SearchDocument & { gone: boolean }): boolean {
    const owner = this.schema.owner === null ? undefined : document.facets[this.schema.owner]?.[0];
    return document.gone || !document.visible || (owner !== undefined && this.suspended.has(owner));
  }

  private hasAny(document: SearchDocument, name: string, values: readonly string[]): boolean {
    const own = this.valuesOf(document, name);
    return values.some((value) => own.includes(value));
  }

  /** The values a product counts for: of a path, all its beginnings too. */
  private valuesOf(document: SearchDocument, name: string): string[] {
    const values = [...new Set((document.facets[name] ?? []).filter((value) => value !== ''))];
    const kind = this.schema.facets.find((facet) => facet.name === name)?.kind;
    if (kind === 'many') return values;
    const [value] = document.facets[name] ?? [];
    if (value === undefined || value === '') return [];
    if (kind === 'one') return [value];
    return value.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));
  }
}

const PRICE = ' price';

function inRange({ priceMinor }: SearchDocument, price: Query['price']): boolean {
  return priceMinor >= (price?.min ?? 0) && priceMinor <= (price?.max ?? Number.POSITIVE_INFINITY);
}

function orderOf(query: Query, found: readonly SearchDocument[]): string[] | null {
  const sort = query.sort ?? 'relevance';
  const text = (query.text ?? '').trim() !== '';
  if (sort === 'relevance' && text) return null;
  const keys = {
    relevance: ({ popularity }: SearchDocument) => popularity,
    popular: ({ popularity }: SearchDocument) => popularity,
    newest: ({ publishedAt }: SearchDocument) => publishedAt,
    price_down: ({ priceMinor }: SearchDocument) => priceMinor,
    price_up: ({ priceMinor }: SearchDocument) => -priceMinor,
  } satisfies Record<Sort, (document: SearchDocument) => number>;
  const key = keys[sort];
  return found
    .toSorted((a, b) => key(b) - key(a) || hashOf(a.id) - hashOf(b.id) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function histogramOf(prices: readonly number[], bars: number): Histogram | null {
  if (prices.length === 0 || bars === 0) return null;
  const min = prices.reduce((a, b) => Math.min(a, b));
  const max = prices.reduce((a, b) => Math.max(a, b));
  const width = Math.ceil((max - min + 1) / bars);
  const counts = Array.from({ length: bars }, () => 0);
  for (const price of prices) {
    const bar = Math.floor((price - min) / width);
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { min, max, width, counts };
}

import type { Query, Sort } from '@selvedge/search-index';
import type { Catalogue, Product } from './catalogue.ts';
import { pick, randomOf } from './random.ts';

/** A query and the product that whoever asks has in mind; null where the query is not about one. */
export type Asked = { readonly query: Query; readonly wanted: string | null };

const TEXT_QUERIES = 500;
const PAGES = 60;
const ONE_TYPO = 167;
const TWO_TYPOS = 51;
const BEGUN = 100;
const FILTERED = ['category', 'brand', 'vendor', 'colour', 'size', 'material', 'pattern', 'season', 'fit'];

/**
 * Makes the text queries: 1 to 4 words; a third with one typo, a tenth with two in two words, a fifth with the last
 * word begun; 0 to 4 filters.
 */
export function textQueries(catalogue: Catalogue): Asked[] {
  return Array.from({ length: TEXT_QUERIES }, (_, i) => {
    const random = randomOf(10_000_019 + i);
    const product = someProduct(catalogue, random);
    const typos = i < ONE_TYPO ? 1 : i < ONE_TYPO + TWO_TYPOS ? 2 : 0;
    const words =
      typos > 0 || random() < 0.5 ? itemWords(product, random, typos) : themeWords(product, random);
    const mistyped = withTypos(words, typos, random);
    const begun = i >= ONE_TYPO + TWO_TYPOS && i < ONE_TYPO + TWO_TYPOS + BEGUN;
    const text = (begun ? beginLast(mistyped, random) : mistyped).join(' ');
    return { query: { text, ...conditionsOf(product, catalogue, random) }, wanted: null };
  });
}

/** Makes pages without text: a category or a gender, with 0 to 4 filters. */
export function pageQueries(catalogue: Catalogue): Asked[] {
  return Array.from({ length: PAGES }, (_, i) => {
    const random = randomOf(20_000_003 + i);
    const product = someProduct(catalogue, random);
    const path = product.facets.category?.[0] ?? '';
    const category = path
      .split('/')
      .slice(0, 1 + (i % 3))
      .join('/');
    return {
      query: { within: { category: [category] }, ...conditionsOf(product, catalogue, random) },
      wanted: null,
    };
  });
}

/**
 * Makes `count` queries for one product each, by style and mostly brand or noun, with so many typos, nothing
 * filtered: is the product among the first 24?
 */
export function itemQueries(catalogue: Catalogue, count: number, typos: number): Asked[] {
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf(30_000_001 + typos * 1_000_003 + i);
    const product = someProduct(catalogue, random);
    const text = withTypos(itemWords(product, random, typos), typos, random).join(' ');
    return { query: { text }, wanted: product.id };
  });
}

function someProduct(catalogue: Catalogue, random: () => number): Product {
  return catalogue.product(Math.floor(random() * catalogue.size));
}

/** The style name, with 0 to 3 of brand, noun, colour; at least two words where two are to be mistyped. */
function itemWords({ style, brand, noun, facets }: Product, random: () => number, typos: number): string[] {
  const more = [brand, noun, facets.colour?.[0] ?? ''].filter(() => random() < 0.55);
  const words = typos < 2 || more.length > 0 ? [style, ...more] : [style, brand];
  return random() < 0.5 ? words : words.reverse();
}

function themeWords({ noun, brand, facets }: Product, random: () => number): string[] {
  const [colour = '', material = '', occasion = ''] = ['colour', 'material', 'occasion'].map(
    (name) => facets[name]?.[0],
  );
  return pick(
    [[noun], [colour, noun], [material, noun], [brand], [brand, noun], [occasion, colour, noun]],
    random,
  );
}

/** Mistypes `count` of the words of at least 4 letters, each once. */
function withTypos(words: readonly string[], count: number, random: () => number): string[] {
  const long = words.map((_, i) => i).filter((i) => (words[i]?.length ?? 0) >= 4);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, long.length)) chosen.add(pick(long, random));
  return words.map((word, i) => (chosen.has(i) ? mistype(word, random) : word));
}

/** Swaps two neighbours, leaves a letter out, puts one in, or replaces one, at any place. */
function mistype(word: string, random: () => number): string {
  for (;;) {
    const at = Math.floor(random() * word.length);
    const letter = String.fromCharCode(97 + Math.floor(random() * 26));
    const [before, own, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)];
    const wrong = pick(
      [
        before + after.slice(0, 1) + own + after.slice(1),
        before + after,
        before + letter + own + after,
        before + letter + after,
      ],
      random,
    );
    if (wrong !== word) return wrong;
  }
}

function beginLast(words: readonly string[], random: () => number): string[] {
  const last = words.at(-1) ?? '';
  const length = Math.max(2, Math.ceil(random() * (last.length - 1)));
  return [...words.slice(0, -1), last.slice(0, length)];
}

/**
 * 0 to 4 filters of 1 to 3 values, one of them the product's; a price range around it in a tenth; 60 % by
 * relevance.
 */
function conditionsOf(product: Product, catalogue: Catalogue, random: () => number): Query {
  const names = FILTERED.filter(() => random() < 0.5).slice(0, Math.floor(random() * 5));
  const filters = Object.fromEntries(
    names.flatMap((name) => {
      const own = product.facets[name]?.[0];
      if (own === undefined) return [];
      const more = Array.from(
        { length: Math.floor(random() * 3) },
        () => someProduct(catalogue, random).facets[name]?.[0] ?? own,
      );
      return [[name, [...new Set([own, ...more])]]];
    }),
  );
  const dice = random();
  const sort: Sort =
    dice < 0.6 ? 'relevance' : dice < 0.72 ? 'price_up' : dice < 0.8 ? 'price_down' : 'newest';
  const price = { min: Math.floor(product.priceMinor * 0.7), max: Math.ceil(product.priceMinor * 1.4) };
  return { filters, sort, ...(random() < 0.1 ? { price } : {}) };
}

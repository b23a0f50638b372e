/**
 * A text field. `weight` (1 to 16) is what a hit in it counts; only a tolerant field is searched for words nearly
 * like a mistyped one.
 */
export type FieldSchema = { readonly name: string; readonly weight: number; readonly tolerant: boolean };

/**
 * A facet. `one`: at most one value; `many`: any number; `tree`: one value written as a path (`women/dresses`),
 * which counts for its ancestors too. A suggested facet's values are offered while typing.
 */
export type FacetSchema = {
  readonly name: string;
  readonly kind: 'one' | 'many' | 'tree';
  readonly suggested?: boolean;
};

/** What an index is made for. Nothing about a trade is built in: fields, facets and synonyms are all given here. */
export type Schema = {
  readonly fields: readonly FieldSchema[];
  readonly facets: readonly FacetSchema[];
  /** The `one` facet whose values can be suspended as a whole: the vendor. */
  readonly owner: string | null;
  /** Groups of single words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
};

/** A product as the index takes it. Missing facets have no value; missing fields no text. */
export type SearchDocument = {
  /** 1 to 64 ASCII characters, unique. */
  readonly id: string;
  readonly text: Readonly<Record<string, string>>;
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Whole minor units of the listing's currency, 0 to 2^32 - 1. */
  readonly priceMinor: number;
  /** Any measure that grows with being wanted, 0 to 2^32 - 1. */
  readonly popularity: number;
  /** Seconds since 1970. */
  readonly publishedAt: number;
  /** False keeps it in the index, unseen. */
  readonly visible: boolean;
};

/**
 * What changes in place, without touching the text. A facet given here replaces the product's values of that facet.
 */
export type Change = Partial<Omit<SearchDocument, 'id' | 'text'>>;

export const sorts = ['relevance', 'price_up', 'price_down', 'newest', 'popular'] as const;
export type Sort = (typeof sorts)[number];

/** Where a page ended: the sort key, the id's hash and the id of its last product. */
export type Position = { readonly key: number; readonly tie: number; readonly id: string };

export type Query = {
  readonly text?: string | undefined;
  /** Whether the last word may be the beginning of a word. True unless given. */
  readonly prefix?: boolean | undefined;
  /**
   * What the shopper ticked: any of the values inside a facet, all facets together. Counts of a facet leave its own
   * out.
   */
  readonly filters?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Smallest and largest price, both included. The histogram leaves it out. */
  readonly price?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  /** What the page is about (a category, a shop): limits everything, every count included. */
  readonly within?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Limits everything to these products (a collection). */
  readonly withinIds?: readonly string[] | undefined;
  readonly sort?: Sort | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  /** Goes on after this position instead of by offset. */
  readonly after?: Position | undefined;
  /** Which facets to count; all unless given. */
  readonly counted?: readonly string[] | undefined;
  /** How many price bars; 0 for none. */
  readonly bars?: number | undefined;
};

export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };
/** Values with at least one product, and those ticked, most first. `more` of them did not fit. */
export type FacetCounts = {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly more: number;
};

/**
 * Bars of equal width from the cheapest to the dearest; bar i holds prices from min + i * width, up to the next
 * bar.
 */
export type Histogram = {
  readonly min: number;
  readonly max: number;
  readonly width: number;
  readonly counts: readonly number[];
};

/** Words to mark in a text shown: whole ones, and beginnings. */
export type Marks = { readonly words: ReadonlySet<string>; readonly prefixes: readonly string[] };

/** How the text was read. */
export type Reading = {
  /** `as_typed`; `corrected`: words nearly like the typed ones; `fewer_words`: some left out. */
  readonly stage: 'as_typed' | 'corrected' | 'fewer_words';
  /** The text as it was searched, where it differs from the typed one. */
  readonly searchedFor: string | null;
  /** A text that finds far more, where the typed one found next to nothing. */
  readonly didYouMean: string | null;
  readonly leftOut: readonly string[];
  readonly marks: Marks;
};

export type SearchResult = {
  /** Grows with every change of the index. */
  readonly version: number;
  readonly total: number;
  readonly ids: readonly string[];
  /** Where to go on; null when there is no more. */
  readonly next: Position | null;
  readonly facets: readonly FacetCounts[];
  readonly histogram: Histogram | null;
  readonly reading: Reading;
};

export type SuggestedValue = {
  readonly facet: string;
  readonly value: string;
  readonly label: string;
  readonly count: number;
};
export type Suggestions = {
  readonly products: readonly string[];
  readonly values: readonly SuggestedValue[];
  readonly reading: Reading;
};

/** Bounds of what one query may ask. Longer input is cut here, so that its work is bounded. */
export const TEXT_CHARS_MAX = 256;
export const QUERY_WORDS_MAX = 8;
export const WORD_CHARS_MAX = 32;
export const PAGE_MAX = 250;
export const OFFSET_MAX = 10_000;
export const FILTER_VALUES_MAX = 200;
export const FACET_VALUES_MAX = 250;
export const BARS_MAX = 100;
export const WITHIN_IDS_MAX = 10_000;

/** A beginning of one or two letters stands for this many of its most frequent words. */
export const SHORT_PREFIX_WORDS = 32;
/** At most so many words are read into one mistyped word. */
export const NEAR_WORDS_MAX = 512;
export const ID_CHARS_MAX = 64;
export const DOCUMENT_WORDS_MAX = 10_000;
export const UINT32_MAX = 0xffff_ffff;

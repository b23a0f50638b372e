/** A faceted, typo-tolerant search index in memory. Pure TypeScript, no dependency, no I/O. See the README. */
export type { SearchEngine } from './engine.ts';
export { highlight, type Piece } from './highlight.ts';
export { type IndexOptions, type Loaded, MemoryIndex } from './memory-index.ts';
export type { LoadRefusal } from './snapshot.ts';
export {
  type Change,
  type FacetCounts,
  type FacetSchema,
  type FacetValue,
  type FieldSchema,
  type Histogram,
  type Marks,
  type Position,
  type Query,
  type Reading,
  type Schema,
  type SearchDocument,
  type SearchResult,
  type Sort,
  type SuggestedValue,
  type Suggestions,
  sorts,
} from './types.ts';

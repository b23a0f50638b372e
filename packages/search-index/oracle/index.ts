/**
 * The plain meaning of the index, for tests and benchmarks: no postings, no trie, no columns; every question looks
 * at every product.
 */
export { NaiveIndex } from './naive-index.ts';
export { osaDistance } from './osa-distance.ts';

import type { Query, SearchResult } from './types.ts';

/** The results of the latest questions, as long as the index is as it was. The least lately used goes first. */
export class ResultCache {
  private readonly size: number;
  private readonly results = new Map<string, SearchResult>();
  private version = -1;

  constructor(size: number) {
    this.size = size;
  }

  /**
   * Gives the result of a query at this version, making it where it is not there. Lists of ids are not kept: they
   * are long and seldom the same.
   */
  get(query: Query, version: number, make: () => SearchResult): SearchResult {
    if (this.size === 0 || query.withinIds !== undefined) return make();
    if (this.version !== version) {
      this.results.clear();
      this.version = version;
    }
    const key = JSON.stringify(query);
    const known = this.results.get(key);
    const result = known ?? make();
    this.results.delete(key);
    this.results.set(key, result);
    if (this.results.size > this.size) {
      const [oldest] = this.results.keys();
      if (oldest !== undefined) this.results.delete(oldest);
    }
    return result;
  }
}

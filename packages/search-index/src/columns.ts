import { Dictionary } from './dictionary.ts';

/**
 * A facet with at most one value a product. Code 0 is no value. In a tree a value is a path, and its ancestors are
 * values too.
 */
export class OneColumn {
  readonly kind: 'one' | 'tree';
  readonly values: Dictionary;
  /** Codes of the parents; an ancestor's code is always below its descendants'. */
  readonly parents: number[];

  constructor(kind: 'one' | 'tree', values = new Dictionary(), parents: number[] = [0]) {
    this.kind = kind;
    this.values = values;
    this.parents = parents;
  }

  /** Gives the code of a product with these values, of which only the first counts. */
  codeFor(values: readonly string[]): number {
    const [value] = values;
    return value === undefined || value === '' ? 0 : this.codeOf(value);
  }

  /** Says what a value is called, taking it in where it is new. */
  name(value: string, label: string): void {
    this.values.labels.set(this.codeOf(value), label);
  }

  private codeOf(value: string): number {
    const known = this.values.find(value);
    if (known > 0) return known;
    const slash = value.lastIndexOf('/');
    const parent = this.kind === 'tree' && slash > 0 ? this.codeOf(value.slice(0, slash)) : 0;
    const code = this.values.add(value);
    this.parents[code] = parent;
    return code;
  }
}

/**
 * A facet with any number of values a product. Distinct sets are few, so a product holds the code of its set, and
 * one increment counts all its values. Set 0 is empty. The values of set s are `members[starts[s]]` to before
 * `members[starts[s + 1]]`.
 */
export class ManyColumn {
  readonly kind = 'many';
  readonly values: Dictionary;
  readonly starts: number[];
  readonly members: number[];
  private readonly sets = new Map<string, number>();

  constructor(values = new Dictionary(), starts = [0, 0], members: number[] = []) {
    this.values = values;
    this.starts = starts;
    this.members = members;
    for (let set = 0; set < this.setCount; set++) this.sets.set(this.membersOf(set).join(), set);
  }

  get setCount(): number {
    return this.starts.length - 1;
  }

  /** Gives the code of the set of these values, taking in what is new. */
  codeFor(values: readonly string[]): number {
    const codes = values.filter((value) => value !== '').map((value) => this.values.add(value));
    const distinct = [...new Set(codes)].sort((a, b) => a - b);
    const key = distinct.join();
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const set = this.setCount;
    this.members.push(...distinct);
    this.starts.push(this.members.length);
    this.sets.set(key, set);
    return set;
  }

  /** Says what a value is called, taking it in where it is new. */
  name(value: string, label: string): void {
    this.values.labels.set(this.values.add(value), label);
  }

  private membersOf(set: number): number[] {
    return this.members.slice(this.starts[set], this.starts[set + 1]);
  }
}

export type FacetColumn = OneColumn | ManyColumn;

import { Dictionary } from './dictionary.ts';
import { roomFor } from './growing.ts';

/** Codes of one facet, one a product; 16 bits each until there are more than 65,535 values. */
export type Codes = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Numbers that grow with the products. */
export class CodeColumn {
  codes: Codes;

  constructor(codes: Codes = new Uint16Array(0)) {
    this.codes = codes;
  }

  /** Sets the code of a product, making room. */
  set(doc: number, code: number): void {
    if (doc >= this.codes.length || (code > 0xffff && this.codes instanceof Uint16Array))
      this.grow(doc, code);
    this.codes[doc] = code;
  }

  private grow(doc: number, code: number): void {
    const length = doc >= this.codes.length ? roomFor(doc + 1) : this.codes.length;
    const wide = code > 0xffff || this.codes instanceof Uint32Array;
    const larger = wide ? new Uint32Array(length) : new Uint16Array(length);
    larger.set(this.codes);
    this.codes = larger;
  }
}

/** A facet with at most one value a product. Code 0 is no value. In a tree a value is a path, and its ancestors are values too. */
export class OneColumn {
  readonly kind: 'one' | 'tree';
  readonly values: Dictionary;
  /** Codes of the parents; an ancestor's code is always below its descendants'. */
  readonly parents: number[];
  column: CodeColumn;

  constructor(
    kind: 'one' | 'tree',
    values = new Dictionary(),
    parents: number[] = [0],
    column = new CodeColumn(),
  ) {
    this.kind = kind;
    this.values = values;
    this.parents = parents;
    this.column = column;
  }

  set(doc: number, values: readonly string[]): void {
    const [value] = values;
    this.column.set(doc, value === undefined || value === '' ? 0 : this.codeOf(value));
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
 * A facet with any number of values a product. Distinct sets are few, so a product holds the code of its set, and one
 * increment counts all its values. Set 0 is empty. The values of set s are `members[starts[s]]` to before `members[starts[s + 1]]`.
 */
export class ManyColumn {
  readonly kind = 'many';
  readonly values: Dictionary;
  readonly starts: number[];
  readonly members: number[];
  private readonly sets = new Map<string, number>();
  column: CodeColumn;

  constructor(values = new Dictionary(), starts = [0, 0], members: number[] = [], column = new CodeColumn()) {
    this.values = values;
    this.starts = starts;
    this.members = members;
    this.column = column;
    for (let set = 0; set < this.setCount; set++) this.sets.set(this.membersOf(set).join(), set);
  }

  get setCount(): number {
    return this.starts.length - 1;
  }

  set(doc: number, values: readonly string[]): void {
    const codes = values.filter((value) => value !== '').map((value) => this.values.add(value));
    const distinct = [...new Set(codes)].sort((a, b) => a - b);
    const key = distinct.join();
    const known = this.sets.get(key);
    if (known !== undefined) {
      this.column.set(doc, known);
      return;
    }
    const set = this.setCount;
    this.members.push(...distinct);
    this.starts.push(this.members.length);
    this.sets.set(key, set);
    this.column.set(doc, set);
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

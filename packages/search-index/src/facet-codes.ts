import { roomFor } from './growing.ts';

type CodeArray = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Where the codes of one facet are: product d's at `codes[d * stride + offset]`. */
export type CodeView = {
  readonly codes: Uint16Array | Uint32Array;
  readonly stride: number;
  readonly offset: number;
};

// From one product in this many on, a scan reads whole cache lines of a column anyway.
const DENSE_FROM = 8;

/**
 * The facet codes of all products, twice: a row a product, so that whoever looks at all facets of a few products
 * waits for memory once and not once a facet; and a column a facet, so that whoever looks at one facet of most
 * products reads nothing else. 16 bits a code, 32 for all once a facet has more than 65,535 codes.
 */
export class FacetCodes {
  readonly facets: number;
  /** The code of facet f of product d is at d * facets + f. */
  rows: CodeArray;
  private columns: CodeArray[];

  constructor(facets: number, rows: CodeArray = new Uint16Array(0)) {
    this.facets = facets;
    this.rows = rows;
    const documents = facets === 0 ? 0 : rows.length / facets;
    this.columns = Array.from({ length: facets }, (_, facet) => {
      const column = empty(rows, documents);
      for (let doc = 0; doc < documents; doc++) column[doc] = rows[doc * facets + facet] ?? 0;
      return column;
    });
  }

  get byteLength(): number {
    return this.columns.reduce((sum, column) => sum + column.byteLength, this.rows.byteLength);
  }

  get(doc: number, facet: number): number {
    return this.columns[facet]?.[doc] ?? 0;
  }

  /** Gives where to read a facet of `count` of `documents` products. */
  viewOf(facet: number, count: number, documents: number): CodeView {
    const column = this.columns[facet];
    return column !== undefined && count * DENSE_FROM > documents
      ? { codes: column, stride: 1, offset: 0 }
      : { codes: this.rows, stride: this.facets, offset: facet };
  }

  /** Sets a code, making room. */
  set(doc: number, facet: number, code: number): void {
    if ((doc + 1) * this.facets > this.rows.length) this.resize(roomFor(doc + 1), false);
    if (code > 0xffff && this.rows instanceof Uint16Array) this.resize(this.rows.length / this.facets, true);
    this.rows[doc * this.facets + facet] = code;
    const column = this.columns[facet];
    if (column !== undefined) column[doc] = code;
  }

  /** Gives the codes of the products numbered in `kept`, in that order. */
  gathered(kept: Uint32Array): FacetCodes {
    const { facets, rows } = this;
    const copy = empty(rows, kept.length * facets);
    for (let i = 0; i < kept.length; i++) {
      const from = (kept[i] ?? 0) * facets;
      for (let f = 0; f < facets; f++) copy[i * facets + f] = rows[from + f] ?? 0;
    }
    return new FacetCodes(facets, copy);
  }

  private resize(documents: number, wider: boolean): void {
    const like = wider ? new Uint32Array(0) : this.rows;
    const larger = (array: CodeArray, length: number) => {
      const copy = empty(like, length);
      copy.set(array);
      return copy;
    };
    this.rows = larger(this.rows, documents * this.facets);
    this.columns = this.columns.map((column) => larger(column, documents));
  }
}

/** An array as wide as another. */
function empty(like: CodeArray, length: number): CodeArray {
  return like instanceof Uint32Array ? new Uint32Array(length) : new Uint16Array(length);
}

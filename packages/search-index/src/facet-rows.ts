import { roomFor } from './growing.ts';

/**
 * The facet codes of all products, a row a product: whoever counts all facets of a product then waits for memory once, where a column a
 * facet made it wait a dozen times (measured at a million products: 4 times slower). 16 bits a code, 32 for all once a facet has more than 65,535 codes.
 */
export class FacetRows {
  /** Codes a row. */
  readonly stride: number;
  /** The code of facet f of product d is at d * stride + f. */
  codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

  constructor(
    stride: number,
    codes: Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> = new Uint16Array(0),
  ) {
    this.stride = stride;
    this.codes = codes;
  }

  get(doc: number, facet: number): number {
    return this.codes[doc * this.stride + facet] ?? 0;
  }

  /** Sets a code, making room. */
  set(doc: number, facet: number, code: number): void {
    const place = doc * this.stride + facet;
    if (place >= this.codes.length) this.resize((doc + 1) * this.stride, false);
    if (code > 0xffff && this.codes instanceof Uint16Array) this.resize(this.codes.length, true);
    this.codes[place] = code;
  }

  /** Gives the rows of the products numbered in `kept`, in that order. */
  gathered(kept: Uint32Array): FacetRows {
    const { stride, codes } = this;
    const length = kept.length * stride;
    const copy = codes instanceof Uint32Array ? new Uint32Array(length) : new Uint16Array(length);
    for (let i = 0; i < kept.length; i++) {
      const from = (kept[i] ?? 0) * stride;
      for (let f = 0; f < stride; f++) copy[i * stride + f] = codes[from + f] ?? 0;
    }
    return new FacetRows(stride, copy);
  }

  private resize(wanted: number, wider: boolean): void {
    const length = wanted > this.codes.length ? roomFor(wanted) : wanted;
    const wide = wider || this.codes instanceof Uint32Array;
    const larger = wide ? new Uint32Array(length) : new Uint16Array(length);
    larger.set(this.codes);
    this.codes = larger;
  }
}

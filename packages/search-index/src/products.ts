import { grown32, roomFor } from './growing.ts';
import { IdTable } from './id-table.ts';
import { UINT32_MAX } from './limits.ts';

/** Why a product is not shown: bits of `hidden`. It is shown when none is set. */
export const HIDDEN = { gone: 1, unpublished: 2, ownerSuspended: 4 } as const;

/**
 * What is sorted and filtered by, and whether a product is shown: one array a measure. 17 bytes a product and its
 * id.
 */
export class Products {
  ids: IdTable;
  priceMinor: Uint32Array<ArrayBuffer>;
  popularity: Uint32Array<ArrayBuffer>;
  publishedAt: Uint32Array<ArrayBuffer>;
  hidden: Uint8Array<ArrayBuffer>;

  constructor(ids = new IdTable(), room = ids.count) {
    this.ids = ids;
    this.priceMinor = new Uint32Array(room);
    this.popularity = new Uint32Array(room);
    this.publishedAt = new Uint32Array(room);
    this.hidden = new Uint8Array(room);
  }

  /** Replaced and removed products included. */
  get count(): number {
    return this.ids.count;
  }

  get byteLength(): number {
    return this.ids.byteLength + this.priceMinor.byteLength * 3 + this.hidden.byteLength;
  }

  /** Takes in an id under the next number. Gives the number. */
  add(id: string): number {
    const doc = this.ids.add(id);
    if (doc >= this.hidden.length) {
      this.priceMinor = grown32(this.priceMinor, doc + 1);
      this.popularity = grown32(this.popularity, doc + 1);
      this.publishedAt = grown32(this.publishedAt, doc + 1);
      const hidden = new Uint8Array(roomFor(doc + 1));
      hidden.set(this.hidden);
      this.hidden = hidden;
    }
    return doc;
  }

  /** Gives the number of a product that is in the index; -1 when it never came or is removed. */
  find(id: string): number {
    const doc = this.ids.find(id);
    return doc >= 0 && ((this.hidden[doc] ?? 0) & HIDDEN.gone) === 0 ? doc : -1;
  }

  /** Sets or clears one reason to hide a product. */
  setHidden(doc: number, reason: number, is: boolean): void {
    const now = this.hidden[doc] ?? 0;
    this.hidden[doc] = is ? now | reason : now & ~reason;
  }

  /** Copies the measures of the products numbered in `kept`, whose ids these already are. */
  filledFrom(other: Products, kept: Uint32Array): Products {
    for (let i = 0; i < kept.length; i++) {
      const doc = kept[i] ?? 0;
      this.priceMinor[i] = other.priceMinor[doc] ?? 0;
      this.popularity[i] = other.popularity[doc] ?? 0;
      this.publishedAt[i] = other.publishedAt[doc] ?? 0;
      this.hidden[i] = other.hidden[doc] ?? 0;
    }
    return this;
  }
}

/** Throws unless the measure is a whole number of 32 bits. */
export function checkMeasure(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > UINT32_MAX)
    throw new RangeError(`${name} is a whole number from 0 to ${UINT32_MAX}, not ${value}.`);
  return value;
}

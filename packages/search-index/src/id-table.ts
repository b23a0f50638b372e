import { grown32, roomFor } from './growing.ts';
import { ID_CHARS_MAX } from './limits.ts';

const NOWHERE = 0xffff_ffff;

/**
 * The ids of all products, one byte a letter, and an open-addressing hash table from id to the newest product
 * number: 45 bytes for a UUID, where strings in a Map take over 100. `ties` are the ids' hashes: they order what is
 * otherwise equal, the same way whatever number a product has.
 */
export class IdTable {
  count = 0;
  private bytes: Uint8Array<ArrayBuffer>;
  private ends: Uint32Array<ArrayBuffer>;
  ties: Uint32Array<ArrayBuffer>;
  private slots: Uint32Array<ArrayBuffer>;
  private used = 0;

  /** Takes for how many ids, of how many letters in all, to make room. */
  constructor(expected = 0, letters = 0) {
    this.bytes = new Uint8Array(letters + 64);
    this.ends = new Uint32Array(roomFor(expected));
    this.ties = new Uint32Array(roomFor(expected));
    this.slots = new Uint32Array(slotsFor(expected)).fill(NOWHERE);
  }

  /** Makes a table of what {@link parts} gave. */
  static of(
    count: number,
    bytes: Uint8Array<ArrayBuffer>,
    ends: Uint32Array<ArrayBuffer>,
    ties: Uint32Array<ArrayBuffer>,
    slots: Uint32Array<ArrayBuffer>,
  ): IdTable {
    const table = new IdTable();
    Object.assign(table, { count, bytes, ends, ties, slots });
    table.used = slots.reduce((used, slot) => used + (slot === NOWHERE ? 0 : 1), 0);
    return table;
  }

  /** Gives the arrays that make the table: letters, ends, hashes, slots. */
  parts(): [Uint8Array, Uint32Array, Uint32Array, Uint32Array] {
    const { bytes, ends, ties, slots, count } = this;
    return [bytes.subarray(0, this.letters), ends.subarray(0, count), ties.subarray(0, count), slots];
  }

  get letters(): number {
    return this.count === 0 ? 0 : (this.ends[this.count - 1] ?? 0);
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.ends.byteLength + this.ties.byteLength + this.slots.byteLength;
  }

  /**
   * Takes an id in under the next number, in place of any older number of it. Gives the number. Throws on what is
   * no id.
   */
  add(id: string): number {
    if (id.length === 0 || id.length > ID_CHARS_MAX || !/^[\x21-\x7e]+$/.test(id))
      throw new RangeError(`An id has 1 to ${ID_CHARS_MAX} ASCII characters.`);
    const doc = this.count;
    const start = this.letters;
    if (doc >= this.ends.length) {
      this.ends = grown32(this.ends, doc + 1);
      this.ties = grown32(this.ties, doc + 1);
    }
    if (start + id.length > this.bytes.length) {
      const larger = new Uint8Array(roomFor(start + id.length));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    for (let i = 0; i < id.length; i++) this.bytes[start + i] = id.charCodeAt(i);
    this.ends[doc] = start + id.length;
    this.ties[doc] = hashOf(id);
    this.count += 1;
    this.place(id, doc);
    return doc;
  }

  /** Gives the newest number of an id, removed products included; -1 when it never came. */
  find(id: string): number {
    const found = this.slots[this.slotOf(id, hashOf(id))] ?? NOWHERE;
    return found === NOWHERE ? -1 : found;
  }

  idOf(doc: number): string {
    let id = '';
    for (let i = this.startOf(doc); i < (this.ends[doc] ?? 0); i++)
      id += String.fromCharCode(this.bytes[i] ?? 0);
    return id;
  }

  private startOf(doc: number): number {
    return doc === 0 ? 0 : (this.ends[doc - 1] ?? 0);
  }

  private place(id: string, doc: number): void {
    if (this.used * 3 >= this.slots.length * 2) this.rehash();
    const slot = this.slotOf(id, this.ties[doc] ?? 0);
    if (this.slots[slot] === NOWHERE) this.used += 1;
    this.slots[slot] = doc;
  }

  /** Gives the slot that holds the id, or the free one where it belongs. */
  private slotOf(id: string, hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const doc = this.slots[slot] ?? NOWHERE;
      if (doc === NOWHERE || (this.ties[doc] === hash && this.holds(doc, id))) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private holds(doc: number, id: string): boolean {
    const start = this.startOf(doc);
    if ((this.ends[doc] ?? 0) - start !== id.length) return false;
    for (let i = 0; i < id.length; i++) if (this.bytes[start + i] !== id.charCodeAt(i)) return false;
    return true;
  }

  /** Doubles the table. The ids in it are distinct, so each only needs a free slot. */
  private rehash(): void {
    const old = this.slots;
    this.slots = new Uint32Array(old.length * 2).fill(NOWHERE);
    const mask = this.slots.length - 1;
    for (const doc of old) {
      if (doc === NOWHERE) continue;
      let slot = (this.ties[doc] ?? 0) & mask;
      while (this.slots[slot] !== NOWHERE) slot = (slot + 1) & mask;
      this.slots[slot] = doc;
    }
  }
}

function slotsFor(expected: number): number {
  let slots = 64;
  while (slots * 2 < expected * 3 + 3) slots *= 2;
  return slots;
}

/**
 * FNV-1a of 32 bits (Fowler, Noll, Vo), mixed once more (Murmur's finisher) so that its low bits are as good as its
 * high ones.
 */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

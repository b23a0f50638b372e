/** A list of unsigned 32-bit numbers that grows by a quarter; `array` is longer than `length`. */
export class GrowingList {
  array: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 16) {
    this.array = new Uint32Array(Math.max(16, capacity));
  }

  push(value: number): void {
    this.reserve(1);
    this.array[this.length] = value;
    this.length += 1;
  }

  /** Appends the first `count` numbers of `values`. */
  append(values: Uint32Array, count: number): void {
    this.reserve(count);
    this.array.set(values.subarray(0, count), this.length);
    this.length += count;
  }

  /** Gives the numbers in an array of just their length. */
  trimmed(): Uint32Array<ArrayBuffer> {
    return this.array.slice(0, this.length);
  }

  private reserve(count: number): void {
    const wanted = this.length + count;
    if (wanted > this.array.length) this.array = grown32(this.array, wanted);
  }
}

/** Gives a copy with room for at least `wanted` numbers, and some more. */
export function grown32(array: Uint32Array, wanted: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(roomFor(wanted));
  larger.set(array);
  return larger;
}

/**
 * Room for `wanted` places and a quarter more, so that a full copy is rare and little is wasted; a merge trims it.
 */
export function roomFor(wanted: number): number {
  return wanted + (wanted >>> 2) + 64;
}

/** The values of a facet and their codes, from 1; 0 is no value. A value keeps its code for good. */
export class Dictionary {
  readonly values: string[] = [''];
  /** What a value is called where it differs from the value. */
  readonly labels = new Map<number, string>();
  private readonly codes = new Map<string, number>();
  private ranked: Uint32Array = new Uint32Array(0);
  private order: number[] = [];

  constructor(values: readonly string[] = []) {
    for (const value of values) this.add(value);
  }

  get size(): number {
    return this.values.length;
  }

  /** Gives a value's code, making one where it is new. */
  add(value: string): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.codes.set(value, code);
    return code;
  }

  /** Gives a value's code; -1 when no product ever had it. */
  find(value: string): number {
    return this.codes.get(value) ?? -1;
  }

  labelOf(code: number): string {
    return this.labels.get(code) ?? this.values[code] ?? '';
  }

  /** Gives each code's place in the order of values, so that equal counts are listed the same way everywhere. */
  ranks(): Uint32Array {
    this.rank();
    return this.ranked;
  }

  /** Gives the codes in the order of their values. */
  codesByRank(): readonly number[] {
    this.rank();
    return this.order;
  }

  private rank(): void {
    if (this.ranked.length === this.size) return;
    this.order = this.values.map((_, code) => code);
    this.order.sort((a, b) => ((this.values[a] ?? '') < (this.values[b] ?? '') ? -1 : 1));
    this.ranked = new Uint32Array(this.size);
    this.order.forEach((code, rank) => {
      this.ranked[code] = rank;
    });
  }
}

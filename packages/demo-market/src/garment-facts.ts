import type { Fabric } from '@selvedge/garment-studies';

/** Which sizes a garment comes in. */
export type Sizes = 'letter' | 'women-eu' | 'men-eu' | 'waist' | 'shoe' | 'one' | 'bra' | 'belt' | 'ring';

export type GarmentFacts = {
  readonly noun: readonly string[];
  /** Fabric as drawn, its name in the shop, its composition, its weight in g/m² (0: not told). */
  readonly cloths: readonly (readonly [Fabric, string, string, number])[];
  /** The usual price, EUR. */
  readonly price: number;
  readonly grams: number;
  readonly sizes: Sizes;
  readonly patterns?: readonly string[];
};

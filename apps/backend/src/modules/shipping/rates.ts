/** A price for parcels up to a weight. */
export type Bracket = { readonly upToGrams: number; readonly priceMinor: bigint };

/** How a zone is served, with all that its price depends on. Amounts are minor units of the method's currency. */
export type Terms = {
  readonly kind: 'flat' | 'weight' | 'carrier';
  readonly priceMinor: bigint;
  readonly freeOverMinor: bigint | null;
  readonly brackets: readonly Bracket[];
  readonly handlingMinor: bigint;
};

export type Parcel = {
  readonly goodsMinor: bigint;
  readonly weightGrams: number;
  /** What the carrier asks for it; null while it has not said. */
  readonly quotedMinor: bigint | null;
};

export type Basis = 'flat' | 'bracket' | 'quote' | 'fallback' | 'free' | 'too_heavy';
export type DeliveryPrice = { readonly priceMinor: bigint | null; readonly basis: Basis };

/** The heaviest parcel a method without brackets takes, grams. */
const PARCEL_GRAMS_MAX = 30_000;
/** What a piece weighs when its vendor did not say, grams: a pair of jeans. */
const PIECE_GRAMS = 500;
/** Quotes are asked for and kept by these weights, grams: a parcel counts as the next one up. */
const QUOTE_WEIGHTS = [250, 500, 1_000, 2_000, 3_000, 5_000, 10_000, 20_000, PARCEL_GRAMS_MAX] as const;

/**
 * What a parcel costs its buyer, and why: nothing from the free-over sum on, else by kind. `priceMinor` is null for a parcel
 * that is heavier than the method takes, free or not.
 */
export function priceDelivery(terms: Terms, parcel: Parcel): DeliveryPrice {
  const base = basePrice(terms, parcel);
  if (base.priceMinor === null) return base;
  const free = terms.freeOverMinor !== null && parcel.goodsMinor >= terms.freeOverMinor;
  return free ? { priceMinor: 0n, basis: 'free' } : base;
}

function basePrice(terms: Terms, { weightGrams, quotedMinor }: Parcel): DeliveryPrice {
  if (terms.kind === 'weight') {
    const bracket = terms.brackets
      .toSorted((a, b) => a.upToGrams - b.upToGrams)
      .find(({ upToGrams }) => weightGrams <= upToGrams);
    return bracket === undefined ? TOO_HEAVY : { priceMinor: bracket.priceMinor, basis: 'bracket' };
  }
  if (weightGrams > PARCEL_GRAMS_MAX) return TOO_HEAVY;
  if (terms.kind === 'flat') return { priceMinor: terms.priceMinor, basis: 'flat' };
  return quotedMinor === null
    ? { priceMinor: terms.priceMinor, basis: 'fallback' }
    : { priceMinor: quotedMinor + terms.handlingMinor, basis: 'quote' };
}

const TOO_HEAVY: DeliveryPrice = { priceMinor: null, basis: 'too_heavy' };

/** The price a method starts at: what pages say that know neither weight nor country. */
export function priceFrom(terms: Terms): bigint {
  if (terms.kind !== 'weight') return terms.priceMinor;
  const [least] = terms.brackets.map(({ priceMinor }) => priceMinor).toSorted((a, b) => Number(a - b));
  return least ?? 0n;
}

/** What some pieces weigh together; a piece without a weight counts as an ordinary one. */
export function weigh(
  pieces: readonly { readonly weightGrams: number; readonly quantity: number }[],
): number {
  return pieces.reduce((sum, piece) => sum + (piece.weightGrams || PIECE_GRAMS) * piece.quantity, 0);
}

/** The weight a parcel is quoted at: the next one up, so that few quotes serve many parcels. Null: too heavy to be quoted. */
export function quoteWeight(weightGrams: number): number | null {
  return QUOTE_WEIGHTS.find((weight) => weightGrams <= weight) ?? null;
}

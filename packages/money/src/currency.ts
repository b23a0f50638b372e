/** ISO 4217 codes the market trades in, with the number of digits after the point (ISO 4217, "minor unit"). */
export const currencies = { EUR: 2, GBP: 2, USD: 2, SEK: 2, JPY: 0, KWD: 3 } as const;

export type Currency = keyof typeof currencies;

/** Says whether a text is a currency the market trades in. */
export function isCurrency(code: string): code is Currency {
  return Object.hasOwn(currencies, code);
}

/** Gives how many minor digits a currency has: 2 for EUR, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: Currency): number {
  return currencies[currency];
}

import type { StockClass } from '@selvedge/contracts';
import type { Sql } from '../../platform/index.ts';
import { readColours, readVariants } from '../catalog/index.ts';
import { readAvailability, stockClassOf } from '../inventory/index.ts';
import { readPrices } from '../pricing/index.ts';
import { costsTheSame } from './plan-return.ts';

export type Choice = {
  readonly variantId: string;
  readonly productId: string;
  readonly colour: string;
  readonly size: string;
  readonly priceMinor: bigint;
  readonly stock: StockClass;
};

/** Reads what products come in today: each variant for sale with its colour, size, price and stock. */
export async function readChoices(sql: Sql, productIds: readonly string[]): Promise<Choice[]> {
  if (productIds.length === 0) return [];
  const [variants, colours] = await Promise.all([
    readVariants(sql, productIds),
    readColours(sql, productIds),
  ]);
  const ids = variants.map((variant) => variant.id);
  if (ids.length === 0) return [];
  const [prices, free] = await Promise.all([readPrices(sql, ids, 'EUR'), readAvailability(sql, ids)]);
  const priceOf = new Map(prices.map((price) => [price.variantId, price.amountMinor]));
  const freeOf = new Map(free.map((one) => [one.variantId, one.free]));
  const colourOf = new Map(colours.map((colour) => [colour.id, colour.name]));
  return variants.flatMap(({ id, productId, colourId, size }) => {
    const priceMinor = priceOf.get(id);
    if (priceMinor === undefined) return [];
    const stock = stockClassOf(freeOf.get(id) ?? 0);
    return [{ variantId: id, productId, colour: colourOf.get(colourId) ?? '', size, priceMinor, stock }];
  });
}

/** Picks what pieces may be exchanged for: other variants of the product that make it even. */
export function choicesFor(
  piece: { variantId: string; productId: string; paidMinor: bigint },
  choices: readonly Choice[],
) {
  const today = choices.find((one) => one.variantId === piece.variantId)?.priceMinor ?? null;
  return choices
    .filter((one) => one.productId === piece.productId && one.variantId !== piece.variantId)
    .filter((one) => costsTheSame(one.priceMinor, piece.paidMinor, today))
    .map(({ variantId, colour, size, stock }) => ({ variantId, colour, size, stock }));
}

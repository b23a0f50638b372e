import type { Sql } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { readPrices } from '../pricing/index.ts';
import type { AskedLine, Replacement } from './plan-return.ts';

/** Reads the variants an exchange names: those handed back and those wanted instead. */
export async function readReplacements(sql: Sql, lines: readonly AskedLine[]): Promise<Replacement[]> {
  const ids = [
    ...new Set(
      lines.flatMap((line) => [
        line.variantId,
        ...(line.replacementVariantId === undefined ? [] : [line.replacementVariantId]),
      ]),
    ),
  ];
  const [variants, prices] = await Promise.all([readVariantsForSale(sql, ids), readPrices(sql, ids, 'EUR')]);
  const priceOf = new Map(prices.map((price) => [price.variantId, price.amountMinor]));
  return variants.map((variant) => ({
    variantId: variant.variantId,
    productId: variant.productId,
    colour: variant.colourName,
    size: variant.size,
    sku: variant.sku,
    priceMinor: variant.forSale ? (priceOf.get(variant.variantId) ?? null) : null,
  }));
}

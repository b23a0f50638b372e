import { makeCollections } from './collections.ts';
import { planOrders } from './orders.ts';
import { makeShoppers, makeStaff, operators } from './people.ts';
import { makeProduct } from './products.ts';
import { categories } from './taxonomy.ts';
import type { Category, Collection, OrderPlan, Person, Product, Staff, Vendor } from './types.ts';
import { vendors } from './vendors.ts';

export type Market = {
  readonly vendors: readonly Vendor[];
  readonly categories: readonly Category[];
  readonly shoppers: readonly Person[];
  readonly staff: readonly Staff[];
  readonly operators: readonly { readonly email: string; readonly fullName: string }[];
  readonly collections: readonly Collection[];
  readonly orders: readonly OrderPlan[];
  /** All products, made one by one as they are asked for. */
  products(): Iterable<Product>;
};

/** Of a large market only this many products are bought and shown in campaigns. */
const KNOWN_MAX = 1_000;

/** Makes a market. The same seed, size and moment give the same one. Refuses a size below one. */
export function generateMarket({
  seed,
  products: count,
  asOf,
}: {
  seed: number;
  products: number;
  asOf: Date;
}): Market {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('a market has at least one product');
  const known = Array.from({ length: Math.min(count, KNOWN_MAX) }, (_, index) =>
    makeProduct(seed, index, asOf),
  );
  const shoppers = makeShoppers(seed);
  return {
    vendors,
    categories,
    shoppers,
    staff: makeStaff(seed),
    operators,
    collections: makeCollections(known),
    orders: planOrders(seed, asOf, shoppers, known),
    *products() {
      for (let index = 0; index < count; index++) yield known[index] ?? makeProduct(seed, index, asOf);
    },
  };
}

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { generateMarket } from './index.ts';
import { leafFor } from './taxonomy.ts';

const asOf = new Date('2026-11-23T12:00:00Z');
const market = generateMarket({ seed: 1, products: 640, asOf });
const products = [...market.products()];
const digest = (seed: number) => {
  const one = generateMarket({ seed, products: 60, asOf });
  return createHash('sha256')
    .update(JSON.stringify([[...one.products()], one.orders]))
    .digest('hex');
};

test('the same seed gives the same market, another seed another', () => {
  expect(digest(7)).toBe(digest(7));
  expect(digest(7)).not.toBe(digest(8));
});

test('the market is as large as promised', () => {
  const variants = products.flatMap((product) => product.colours.flatMap((colour) => colour.variants));
  expect(market.vendors.length).toBeGreaterThanOrEqual(12);
  expect(
    market.categories.filter((category) => category.path.split('/').length === 3).length,
  ).toBeGreaterThanOrEqual(60);
  expect(products.length).toBeGreaterThanOrEqual(600);
  expect(variants.length).toBeGreaterThanOrEqual(6_000);
  expect(market.orders.length).toBeGreaterThanOrEqual(900);
});

test('orders stand in every state a shopper can meet after the fact', () => {
  expect(new Set(market.orders.map((order) => order.state))).toEqual(
    new Set(['expired', 'cancelled', 'paid', 'partly_shipped', 'shipped', 'delivered']),
  );
});

test('each category stands in one place, and no product outside the tree', () => {
  expect(new Set(market.categories.map((category) => category.path)).size).toBe(market.categories.length);
});

test('slugs and SKUs are unique and every word is written out', () => {
  expect(new Set(products.map((product) => product.slug)).size).toBe(products.length);
  const skus = products.flatMap((product) =>
    product.colours.flatMap((colour) =>
      colour.variants.map((variant) => `${product.vendorSlug} ${variant.sku}`),
    ),
  );
  expect(new Set(skus).size).toBe(skus.length);
  for (const { name, description, slug } of products) {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(`${name} ${description}`).not.toMatch(/undefined|NaN| {2}|It is (falls|stops|narrows)/);
  }
});

test('each product stands where its garment belongs, at a price, with sensible reductions', () => {
  for (const product of products) {
    const family = product.colours[0]?.pictures[0]?.study.garment.family ?? '';
    expect(leafFor(product.audience, family)?.path).toBe(product.categoryPath);
    for (const { priceMinor, compareAtMinor } of product.colours.flatMap((colour) => colour.variants)) {
      expect(priceMinor).toBeGreaterThan(0);
      if (compareAtMinor !== null) expect(compareAtMinor).toBeGreaterThan(priceMinor);
    }
  }
});

test('orders are for variants that exist', () => {
  const skus = new Set(
    products.flatMap((product) =>
      product.colours.flatMap((colour) => colour.variants.map((variant) => variant.sku)),
    ),
  );
  for (const line of market.orders.flatMap((order) => order.lines)) expect(skus.has(line.sku)).toBe(true);
});

import { expect, test } from 'vitest';
import { LOW_STOCK_MAX, stockClassOf } from './stock-class.ts';

test('shoppers see a class, told apart exactly at its bounds', () => {
  expect([-1, 0, 1, LOW_STOCK_MAX, LOW_STOCK_MAX + 1].map(stockClassOf)).toEqual([
    'out',
    'out',
    'low',
    'low',
    'in_stock',
  ]);
});

import { OrderNumber } from '@selvedge/contracts';
import { expect, test } from 'vitest';
import { orderNumber } from './number.ts';

test('numbers have the public form and never repeat', () => {
  const numbers = Array.from({ length: 50_000 }, (_, n) => orderNumber(BigInt(n)));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers.slice(0, 1_000)) expect(OrderNumber.safeParse(number).success).toBe(true);
});

test('refuses to wrap around', () => {
  expect(() => orderNumber(2n ** 30n)).toThrow(RangeError);
});

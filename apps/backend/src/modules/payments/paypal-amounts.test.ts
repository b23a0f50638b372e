import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalOf, minorOf } from './paypal-amounts.ts';

test('amounts survive the way to PayPal and back to the cent, however large, for 0, 2 and 3 decimals', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 62n }),
      fc.constantFrom('EUR', 'JPY', 'KWD'),
      (minor, currency) => minorOf(decimalOf(minor, currency), currency) === minor,
    ),
  );
  expect(decimalOf(5n, 'EUR')).toBe('0.05');
  expect(decimalOf(12_900n, 'EUR')).toBe('129.00');
  expect(decimalOf(129n, 'JPY')).toBe('129');
});

test('an amount that is not one is refused, not rounded', () => {
  for (const value of ['', '-1.00', '1.005', '1e3', '1,00', ' 1'])
    expect(() => minorOf(value, 'EUR')).toThrow();
});

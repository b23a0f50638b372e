import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount, readAmounts, writeAmount } from './amount.ts';

test('what is written is read again, and nothing else passes for an amount', () => {
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 10n), (minor) => readAmount(writeAmount(minor)) === minor));
  expect(['12', '12.5', '12,50', ' 7 ', ''].map(readAmount)).toEqual([1_200n, 1_250n, 1_250n, 700n, 0n]);
  for (const typed of ['-1', '1.234', '1e3', 'twelve', '1.2.3', '€5', '9'.repeat(10)])
    expect(readAmount(typed), typed).toBeNull();
});

test('no more than is left of each row, and the sum of what is given', () => {
  const rows = [
    { id: 'a', name: 'A', mostMinor: 500n },
    { id: 'b', name: 'B', mostMinor: 900n },
    { id: 'c', name: 'C', mostMinor: 100n },
  ];
  expect(readAmounts(rows, { a: '5', b: '9.01', c: 'x' })).toEqual({
    given: [{ id: 'a', minor: 500n }],
    totalMinor: 500n,
    errors: { b: 'At most 9.00 is left.', c: 'An amount such as 12.50.' },
  });
});

import type { Money } from '@selvedge/contracts';
import { expect, test } from 'vitest';
import { noteOfWish } from './wish-notes.ts';

const eur = (minor: string): Money => ({ minor, currency: 'EUR' });
const show = ({ minor }: Money) => `€${minor}`;

test('a drop is told by how much, before that few are left', () => {
  expect(noteOfWish({ price: eur('9000'), seenPrice: eur('12000'), stock: 'low' }, show)).toEqual({
    words: '€3000 less than when you put it here',
    strong: true,
  });
});

test('a rise is not advertised', () => {
  expect(noteOfWish({ price: eur('13000'), seenPrice: eur('12000'), stock: 'in_stock' }, show)).toBeNull();
});

test('what cannot be bought says so first', () => {
  expect(noteOfWish({ price: null, seenPrice: eur('1'), stock: 'out' }, show)?.words).toBe(
    'Not for sale any more',
  );
  expect(noteOfWish({ price: eur('1'), seenPrice: eur('2'), stock: 'out' }, show)?.words).toMatch(
    /^Sold out/,
  );
});

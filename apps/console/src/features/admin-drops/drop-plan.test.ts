import { DROP_ACCOUNT_PIECES_MAX, DROP_PRODUCTS_MAX } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import {
  ACCOUNT_PIECES_MAX,
  BLANK,
  fromLocal,
  PRODUCTS_MAX,
  readPlan,
  slugOf,
  toLocal,
} from './drop-plan.ts';

const coat = { slug: 'coat', name: 'Coat', vendorName: 'Norrland Knit' };
const fields = {
  ...BLANK,
  slug: 'the-coat',
  title: ' The coat ',
  roomOpensAt: '2027-03-01T10:00',
  opensAt: '2027-03-01T10:30',
  closesAt: '2027-03-01T16:00',
};
const now = Date.parse('2027-01-01T00:00:00Z');

it('has the bounds of the contract', () => {
  expect([ACCOUNT_PIECES_MAX, PRODUCTS_MAX]).toEqual([DROP_ACCOUNT_PIECES_MAX, DROP_PRODUCTS_MAX]);
});

it('makes an address of any title', () => {
  expect(slugOf('The Ōtsu coat, no. 2')).toBe('the-otsu-coat-no-2');
  expect(slugOf('…')).toBe('');
});

it('reads local times as instants and writes them back', () => {
  const instant = fromLocal('2027-03-01T10:00');
  expect(instant).toBe(new Date('2027-03-01T10:00').toISOString());
  expect(toLocal(instant ?? '')).toBe('2027-03-01T10:00');
  expect(fromLocal('')).toBe(null);
});

it('reads a form that is right', () => {
  expect(readPlan(fields, [coat], now)).toMatchObject({
    slug: 'the-coat',
    plan: { title: 'The coat', productSlugs: ['coat'], perAccountMax: 1, opensAt: fromLocal(fields.opensAt) },
  });
});

it('says at its field what is not', () => {
  const errors = (changed: Partial<typeof fields>, products = [coat]) => {
    const read = readPlan({ ...fields, ...changed }, products, now);
    return 'errors' in read ? Object.keys(read.errors) : [];
  };
  expect(errors({ title: ' ', slug: 'The coat' })).toEqual(['title', 'slug']);
  expect(errors({ roomOpensAt: '2026-01-01T10:00' })).toEqual(['roomOpensAt']);
  expect(errors({ opensAt: fields.roomOpensAt })).toEqual(['opensAt']);
  expect(errors({ closesAt: '' })).toEqual(['closesAt']);
  expect(errors({ perAccountMax: '21' })).toEqual(['perAccountMax']);
  expect(errors({}, [])).toEqual(['products']);
  expect(errors({}, [coat, { ...coat, slug: 'b', vendorName: 'Another' }])).toEqual(['products']);
});

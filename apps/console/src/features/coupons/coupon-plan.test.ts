import type { Coupon } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { BLANK, fieldsOf, madeUpCode, previewOf, readCoupon } from './coupon-plan.ts';
import { sentenceOf } from './words.ts';

const NOW = Date.parse('2026-11-25T10:00:00Z');
const eur = (minor: string) => ({ minor, currency: 'EUR' }) as const;
const coupon: Coupon = {
  id: '019aaaaa-0000-7000-8000-000000000001',
  code: 'TEN',
  vendorSlug: null,
  vendorName: null,
  fundedBy: 'market',
  kind: 'percentage',
  percentBps: 1_250,
  amount: null,
  minGoods: eur('5000'),
  startsAt: '2026-01-01T09:00:12.345Z',
  endsAt: null,
  maxUses: 100,
  maxUsesPerBuyer: null,
  uses: 4,
  discountGiven: eur('0'),
  state: 'active',
  status: 'running',
  changeable: true,
  version: 1,
  createdAt: '2026-01-01T09:00:12.345Z',
};
const errorsOf = (changes: object) => {
  const read = readCoupon({ ...BLANK, code: 'TEN', value: '10', ...changes }, null, NOW);
  return 'errors' in read ? Object.keys(read.errors) : [];
};

describe('the form of a coupon', () => {
  it('gives back what it was filled with, to the second', () => {
    const { kind, percentBps, startsAt, endsAt, maxUses, maxUsesPerBuyer } = coupon;
    expect(readCoupon(fieldsOf(coupon), coupon, NOW)).toEqual({
      code: 'TEN',
      terms: {
        kind,
        percentBps,
        amountMinor: null,
        minGoodsMinor: '5000',
        startsAt,
        endsAt,
        maxUses,
        maxUsesPerBuyer,
      },
    });
  });
  it('reads a fixed amount, and begins at once when it does not say when', () => {
    const read = readCoupon({ ...BLANK, code: 'spring-15', kind: 'fixed', value: '15,50' }, null, NOW);
    expect(read).toMatchObject({
      code: 'SPRING-15',
      terms: { percentBps: null, amountMinor: '1550', startsAt: '2026-11-25T10:00:00.000Z' },
    });
  });
  it.each([
    ['code', { code: 'A B' }],
    ['value', { value: '0' }],
    ['value', { value: '100.01' }],
    ['minimum', { minimum: 'much' }],
    ['endsAt', { endsAt: '2026-11-01T10:00' }],
    ['maxUses', { maxUses: '1.5' }],
    ['maxUsesPerBuyer', { maxUsesPerBuyer: '0' }],
  ])('says what is wrong with %s, at that field', (field, changes) => {
    expect(errorsOf(changes)).toEqual([field]);
  });
  it('takes no limit below what it was used already', () => {
    const read = readCoupon({ ...fieldsOf(coupon), maxUses: '3' }, coupon, NOW);
    expect('errors' in read && read.errors.maxUses).toContain('4 times');
  });
  it('makes up codes of letters that are not taken for one another', () => {
    expect(madeUpCode(new Uint8Array([0, 1, 2, 29, 30, 31, 254, 255, 9]))).toMatch(/^[A-HJKMNP-TV-Z2-9]{8}$/);
  });
});

describe('the sentence', () => {
  const day = (instant: string) => instant.slice(0, 10);
  it('says what is given, of whom, from when to when, and how often', () => {
    const terms = { ...coupon, vendorName: 'Atelier Hala', endsAt: '2026-12-31T12:00:00Z', maxUses: 500 };
    expect(sentenceOf({ ...terms, maxUsesPerBuyer: 1 }, day, NOW)).toBe(
      '12.5 % off everything of Atelier Hala from €50.00, until 2026-12-31, first 500 orders, once a buyer.',
    );
  });
  it('grows with what is typed', () => {
    expect(sentenceOf(previewOf(BLANK, null, NOW), day, NOW)).toBe('… off everything, once a buyer.');
    const typed = { ...BLANK, kind: 'fixed', value: '15', maxUsesPerBuyer: '' } as const;
    expect(sentenceOf(previewOf(typed, null, NOW), day, NOW)).toBe('€15.00 off everything.');
  });
});

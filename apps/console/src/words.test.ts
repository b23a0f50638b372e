import { describe, expect, it } from 'vitest';
import { deadline } from './dates.ts';
import { change, showSigned } from './money.ts';
import { sayAccount } from './words.ts';

const now = new Date('2026-11-24T12:00:00Z');

describe('a deadline', () => {
  it.each([
    ['2026-11-24T12:20:00Z', false, 'in under an hour'],
    ['2026-11-25T13:00:00Z', false, 'in 25 hours'],
    ['2026-11-27T12:00:00Z', false, 'in 3 days'],
    ['2026-11-24T11:00:00Z', true, '1 hour late'],
    ['2026-11-20T11:00:00Z', true, '4 days late'],
  ])('%s', (shipBy, late, words) => {
    expect(deadline(shipBy, now)).toEqual({ late, words });
  });
});

it('compares two periods in whole per cent', () => {
  expect([change(120n, 100n), change(75n, 100n), change(100n, 100n), change(5n, 0n)]).toEqual([
    '+20%',
    '−25%',
    '±0%',
    null,
  ]);
});

it('names accounts as people do', () => {
  expect([sayAccount('processor_fees stripe'), sayAccount('vendor_pending')]).toEqual([
    'Processor fees (Stripe)',
    'Vendor pending',
  ]);
});

it('signs what is in favour and what is not', () => {
  expect(showSigned({ minor: '-1250', currency: 'EUR' })).toBe('−€12.50');
  expect(showSigned({ minor: '1250', currency: 'EUR' })).toBe('+€12.50');
});

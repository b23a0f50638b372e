import { describe, expect, it } from 'vitest';
import { cardEnd, cardName, firstWay } from './ways.ts';

const kept = { id: 'm-1', brand: 'visa', last4: '4242', expMonth: 3, expYear: 2034 };

describe('ways to pay', () => {
  it('offers the card used last before the fields for a new one', () => {
    expect(firstWay([kept], false)).toBe('m-1');
    expect(firstWay([], false)).toBe('card');
    expect(firstWay([kept], true)).toBe('paypal');
  });
  it('names a kept card by what stands on it', () => {
    expect(cardName(kept)).toBe('Visa ending in 4242');
    expect(cardName({ brand: 'new-brand', last4: '0001' })).toBe('Card ending in 0001');
    expect(cardEnd(kept)).toBe('03/34');
  });
});

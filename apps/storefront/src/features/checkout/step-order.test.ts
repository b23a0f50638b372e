import { describe, expect, it } from 'vitest';
import { detourOf } from './step-order.ts';

const cart = { count: 2, ready: true };

describe('steps of the checkout', () => {
  it('lets nobody past the first step that is not complete', () => {
    expect(detourOf('payment', { step: 'address', cart })).toBe('/checkout');
    expect(detourOf('payment', { step: 'delivery', cart })).toBe('/checkout/delivery');
    expect(detourOf('delivery', { step: 'address', cart })).toBe('/checkout');
  });
  it('opens every step up to the first incomplete one', () => {
    expect(detourOf('payment', { step: 'payment', cart })).toBeNull();
    expect(detourOf('address', { step: 'payment', cart })).toBeNull();
    expect(detourOf('delivery', { step: 'delivery', cart })).toBeNull();
  });
  it('sends an empty bag, and one that cannot be bought, back to the bag', () => {
    expect(detourOf('address', { step: 'address', cart: { count: 0, ready: false } })).toBe('/bag');
    expect(detourOf('payment', { step: 'payment', cart: { count: 1, ready: false } })).toBe(
      '/bag?note=check',
    );
  });
});

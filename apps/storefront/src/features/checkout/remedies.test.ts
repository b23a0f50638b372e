import { describe, expect, it } from 'vitest';
import { remedyOf } from './remedies.ts';

describe('where a refusal brings the shopper', () => {
  it.each([
    ['empty_bag', '/bag'],
    ['address_missing', '/checkout'],
    ['delivery_missing', '/checkout/delivery'],
    ['out_of_stock', '/bag?note=sold'],
    ['unavailable', '/bag?note=unavailable'],
    ['price_changed', null],
    ['hold_expired', null],
    ['payment_in_progress', null],
    ['payment_unavailable', null],
    ['busy', null],
    ['no such code', null],
  ])('%s leads to %s', (code, go) => {
    expect(remedyOf({ code }).go).toBe(go);
  });
  it('names the piece that sold to the bag', () => {
    expect(remedyOf({ code: 'out_of_stock' }, 'v-1').go).toBe('/bag?note=sold&piece=v-1');
    expect(remedyOf({ code: 'busy' }, 'v-1').go).toBeNull();
  });
  it('offers to go on without the coupon or the gift card that stood in the way', () => {
    for (const code of ['coupon_changed', 'coupon_used_up', 'coupon_already_used'])
      expect(remedyOf({ code })).toMatchObject({ go: null, without: 'coupon' });
    expect(remedyOf({ code: 'gift_card_changed' })).toMatchObject({ go: null, without: 'gift_card' });
  });
  it('says that nothing was charged whenever the shopper stays on the payment page unpaid', () => {
    for (const code of [
      'price_changed',
      'coupon_used_up',
      'gift_card_changed',
      'hold_expired',
      'payment_unavailable',
      'busy',
      'internal',
    ])
      expect(remedyOf({ code }).sentence).toContain('Nothing was charged');
  });
});

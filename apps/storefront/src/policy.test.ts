import { describe, expect, it } from 'vitest';
import { paymentOrigins } from './features/checkout/payment-origins.ts';
import { checkoutPolicy, shopPolicy } from './policy.ts';

describe('content security policy', () => {
  it('lets the checkout run no inline script without the nonce of the request', () => {
    const policy = checkoutPolicy({
      nonce: 'abc',
      paymentOrigins: ['https://cards.example'],
      development: false,
    });
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic' https://cards.example;");
    expect(policy.match(/script-src[^;]*unsafe/)).toBeNull();
  });
  it('frames nothing but the ways to pay, and lets nobody frame us', () => {
    const policy = checkoutPolicy({
      nonce: 'abc',
      paymentOrigins: ['https://cards.example'],
      development: false,
    });
    expect(policy).toContain('frame-src https://cards.example;');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(shopPolicy(false)).toContain("frame-src 'none'");
  });
  it('knows the processors’ own origins, and one that stands in for all of them', () => {
    expect(paymentOrigins('http://localhost:4401/')).toEqual(['http://localhost:4401']);
    for (const origin of ['https://js.stripe.com', 'https://www.paypal.com'])
      expect(paymentOrigins(undefined)).toContain(origin);
  });
  it('allows eval in development alone', () => {
    expect(shopPolicy(false)).not.toContain('unsafe-eval');
    expect(shopPolicy(true)).toContain('unsafe-eval');
  });
});

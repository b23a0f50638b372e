import { expect, it } from 'vitest';
import { afterSignIn, links } from './links.ts';

const vendor = { operator: false };

it('goes back to the page that asked', () => {
  expect(afterSignIn('/vendor/orders?state=to_ship', vendor)).toBe('/vendor/orders?state=to_ship');
});

it.each([
  undefined,
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/vendors',
  '/admin/orders',
])('goes home instead of to %s', (next) => {
  expect(afterSignIn(next, vendor)).toBe('/vendor');
});

it('leaves out of a query what is not set', () => {
  expect(links.vendorOrders({ state: 'to_ship', q: '', cursor: undefined })).toBe(
    '/vendor/orders?state=to_ship',
  );
});

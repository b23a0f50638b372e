import { expect, it } from 'vitest';
import { links, ownPath } from './links.ts';

it('goes back to our own pages only', () => {
  expect(ownPath('/checkout')).toBe('/checkout');
  for (const foreign of ['https://evil.example', '//evil.example', '/\\evil.example', '', null, undefined])
    expect(ownPath(foreign)).toBe('/account');
});
it('encodes what it puts into an address', () => {
  expect(links.product('slip', 'Sea & salt')).toBe('/p/slip?colour=Sea%20%26%20salt');
});

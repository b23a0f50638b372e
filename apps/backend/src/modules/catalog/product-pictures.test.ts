import { describe, expect, it } from 'vitest';
import { faultOfPictures, placed } from './product-pictures.ts';

const picture = (pictureId: string, alt = 'A jacket') =>
  ({ pictureId, view: 'front', alt, focal: { x: 50, y: 50 } }) as const;
const product = (state: 'draft' | 'in_review' | 'live' | 'archived') => ({
  state,
  colourIds: ['ink', 'ecru'],
});
const ink = { colourId: 'ink', pictures: [picture('a'), picture('b')] };
const ecru = { colourId: 'ecru', pictures: [picture('a')] };

describe('pictures of a product', () => {
  it('may show one picture in several colours', () => {
    expect(faultOfPictures(product('live'), [ink, ecru])).toBeNull();
  });
  it.each([
    ['a colour left out', [ink]],
    ['a colour named twice', [ink, ink]],
    ['a colour of another piece', [ink, { ...ecru, colourId: 'rust' }]],
    ['one too many', [ink, ecru, { ...ecru, colourId: 'rust' }]],
  ])('refuses %s', (_, colours) => {
    expect(faultOfPictures(product('draft'), colours)?.reason).toBe('colours_incomplete');
  });
  it('refuses a picture twice in one colour', () => {
    const twice = { colourId: 'ecru', pictures: [picture('a'), picture('a')] };
    expect(faultOfPictures(product('draft'), [ink, twice])).toEqual({
      reason: 'picture_twice',
      colourId: 'ecru',
    });
  });
  it.each([
    ['draft', null, null],
    ['archived', null, null],
    ['in_review', 'picture_missing', 'alt_text_missing'],
    ['live', 'picture_missing', 'alt_text_missing'],
  ] as const)('%s: without a picture %s, without words %s', (state, missing, silent) => {
    const bare = faultOfPictures(product(state), [ink, { colourId: 'ecru', pictures: [] }]);
    const mute = faultOfPictures(product(state), [ink, { colourId: 'ecru', pictures: [picture('a', ' ')] }]);
    expect([bare?.reason ?? null, mute?.reason ?? null]).toEqual([missing, silent]);
  });
  it('keeps the order of each colour', () => {
    expect(placed([ink, ecru]).map((one) => [one.colourId, one.pictureId, one.position])).toEqual([
      ['ink', 'a', 0],
      ['ink', 'b', 1],
      ['ecru', 'a', 0],
    ]);
  });
});

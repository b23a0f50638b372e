import type { Product } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import {
  firstColour,
  limitNote,
  pickedVariant,
  priceOf,
  sizesOf,
  stockNote,
  withStock,
} from './picker-state.ts';

type Variant = Product['variants'][number];
const variant = (colour: string, size: string, stock: Variant['stock'], minor = 9000): Variant => ({
  id: `${colour}-${size}`,
  sku: `${colour}-${size}`,
  colour,
  size,
  price: { minor: String(minor), currency: 'EUR' },
  compareAt: null,
  stock,
  left: stock === 'low' ? 2 : null,
  perBuyer: null,
});
const variants = [
  variant('Ink', 'S', 'out'),
  variant('Moss', 'S', 'low'),
  variant('Moss', 'M', 'in_stock', 9500),
];
const colours = ['Ink', 'Moss'].map((name) => ({ name, family: name, hex: '#000000', pictures: [] }));

describe('picking', () => {
  it('opens in the colour of the address, else in one that can be bought', () => {
    expect(firstColour({ colours, variants }, 'Ink')).toBe('Ink');
    expect(firstColour({ colours, variants }, 'Pink')).toBe('Moss');
  });
  it('keeps every size in its order and marks what cannot be had', () => {
    expect(sizesOf(['S', 'M', 'L'], variants, 'Moss').map(({ state }) => state)).toEqual([
      'low',
      'in_stock',
      'out',
    ]);
    expect(sizesOf(['S', 'M'], variants, 'Ink').map(({ state }) => state)).toEqual(['out', 'out']);
  });
  it('picks nothing until the size is chosen, except when there is only one', () => {
    expect(pickedVariant(variants, ['S', 'M'], { colour: 'Moss', size: null })).toBeNull();
    expect(pickedVariant(variants, ['S'], { colour: 'Moss', size: null })?.id).toBe('Moss-S');
  });
  it('shows the lowest price of the colour until then', () => {
    const picked = { colour: 'Moss', size: null };
    expect(priceOf(variants, picked, null)).toMatchObject({ price: { minor: '9000' }, from: true });
  });
  it('lets what is true now win over what the page was made with', () => {
    const now = [
      {
        variantId: 'Moss-S',
        stock: 'out',
        left: null,
        perBuyer: 2,
        price: { minor: '1', currency: 'EUR' },
        compareAt: null,
      },
    ] as const;
    const live = withStock(variants, now);
    expect(live.map(({ stock }) => stock)).toEqual(['out', 'out', 'out']);
    expect(live[1]?.price.minor).toBe('1');
    expect(limitNote(live, live[1] ?? null)).toBe('At most 2 a person');
  });
  it('tells a limit before the size is chosen only when every size has it', () => {
    const limited = variants.map((one) => ({ ...one, perBuyer: 2 }));
    expect(limitNote(limited, null)).toBe('At most 2 a person');
    expect(limitNote([...limited, { ...variant('Moss', 'L', 'in_stock'), perBuyer: null }], null)).toBeNull();
    expect(limitNote(variants, null)).toBeNull();
  });
  it('tells a number only when it was told one', () => {
    expect(stockNote(variants[1] ?? null)).toBe('Only 2 left in S');
    expect(stockNote(variants[2] ?? null)).toBeNull();
  });
});

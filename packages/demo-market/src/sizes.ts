import type { Sizes } from './garment-facts.ts';
import type { Audience } from './types.ts';

const LETTERS = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];
const range = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => String(from + i * step));

/** The sizes a garment comes in, in the order people expect, and the name of their system. */
export function sizesOf(sizes: Sizes, audience: Audience): { system: string; labels: readonly string[] } {
  if (audience === 'kids') return kidsSizes(sizes);
  switch (sizes) {
    case 'letter':
      return { system: 'letter', labels: LETTERS };
    case 'women-eu':
      return { system: 'EU women', labels: range(34, 46, 2) };
    case 'men-eu':
      return audience === 'women'
        ? { system: 'EU women', labels: range(34, 46, 2) }
        : { system: 'EU men', labels: range(44, 56, 2) };
    case 'waist':
      return {
        system: 'waist × length',
        labels: range(26, 36, 2).flatMap((waist) => ['30', '32'].map((length) => `W${waist} L${length}`)),
      };
    case 'shoe':
      return {
        system: 'EU shoe',
        labels: audience === 'men' ? range(40, 46) : audience === 'women' ? range(36, 41) : range(36, 45),
      };
    case 'bra':
      return { system: 'EU bra', labels: ['70B', '75A', '75B', '75C', '80B', '80C', '85C'] };
    case 'belt':
      return { system: 'cm', labels: range(75, 105, 10) };
    case 'ring':
      return { system: 'EU ring', labels: range(50, 60, 2) };
    case 'one':
      return { system: 'one size', labels: ['One size'] };
  }
}

function kidsSizes(sizes: Sizes): { system: string; labels: readonly string[] } {
  if (sizes === 'one') return { system: 'one size', labels: ['One size'] };
  if (sizes === 'shoe') return { system: 'EU shoe', labels: range(24, 35, 1) };
  return { system: 'height in cm', labels: range(92, 152, 12) };
}

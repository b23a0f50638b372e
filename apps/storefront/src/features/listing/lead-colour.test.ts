import type { Tile } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { leadColour, wantedHexes } from './lead-colour.ts';

const picture = {
  hash: '0'.repeat(32),
  width: 1600,
  height: 2000,
  colour: '#ffffff',
  view: 'front',
  alt: '',
} as const;
const colour = (name: string, hex: string): Tile['colours'][number] => ({
  name,
  hex,
  picture,
  secondPicture: null,
});
const colours = [colour('Clay', '#A8674A'), colour('Ink', '#20293F'), colour('Moss', '#5E6646')];

it('opens a tile in the colour that was filtered for', () => {
  expect(leadColour(colours, ['#4F6B4A'])?.name).toBe('Moss');
  expect(leadColour(colours, ['#34517F', '#1B1A18'])?.name).toBe('Ink');
});
it('keeps the first colour when none was', () => {
  expect(leadColour(colours, [])?.name).toBe('Clay');
  expect(leadColour([], ['#34517F'])).toBeUndefined();
});
it('reads the colours from the facet', () => {
  const values = [{ value: 'blue', label: 'Blue', count: 1, hex: '#34517F' }];
  const facets = [{ key: 'colour' as const, label: 'Colour', values }];
  expect(wantedHexes({ colour: ['blue', 'gone'] }, facets)).toEqual(['#34517F']);
});

import { describe, expect, it } from 'vitest';
import {
  addPicture,
  type Colours,
  changePicture,
  choiceOf,
  differs,
  lackOf,
  movePicture,
  removePicture,
  restorePicture,
  stepPicture,
} from './picture-draft.ts';

const file = (pictureId: string) => ({
  pictureId,
  hash: '0'.repeat(32),
  width: 800,
  height: 1000,
  colour: '#123456',
  placeholder: null,
});
const picture = (pictureId: string) => ({
  ...file(pictureId),
  view: 'front' as const,
  alt: `About ${pictureId}`,
  focal: { x: 50, y: 50 },
});
const colours: Colours = [
  { colourId: 'ink', name: 'Ink', hex: '#111111', pictures: ['a', 'b', 'c'].map(picture) },
  { colourId: 'rust', name: 'Rust', hex: '#aa3322', pictures: [] },
];
const order = (all: Colours, n = 0) => all[n]?.pictures.map((one) => one.pictureId).join('');

describe('moving', () => {
  it.each([
    ['c', 0, 'cab'],
    ['a', 1, 'bac'],
    ['a', 2, 'bca'],
    ['a', 99, 'bca'],
    ['b', -5, 'bac'],
    ['b', 1, 'abc'],
    ['nobody', 0, 'abc'],
  ])('%s to %i gives %s', (id, to, wanted) => {
    expect(order(movePicture(colours, 'ink', id, to))).toBe(wanted);
  });
});

describe('a step', () => {
  it('counts from where the picture is by then, and stops at the ends', () => {
    const twice = stepPicture(stepPicture(colours, 'ink', 'c', -1), 'ink', 'c', -1);
    expect(order(twice)).toBe('cab');
    expect(order(stepPicture(twice, 'ink', 'c', -1))).toBe('cab');
    expect(stepPicture(colours, 'ink', 'nobody', 1)).toBe(colours);
  });
});

describe('adding and removing', () => {
  it('puts a new one last, once, and the first of a colour as its front', () => {
    const added = addPicture(addPicture(colours, 'ink', file('d')), 'ink', file('d'));
    expect(order(added)).toBe('abcd');
    expect(addPicture(colours, 'rust', file('d'))[1]?.pictures[0]?.view).toBe('front');
  });
  it('puts back what was taken out, where it was', () => {
    const { colours: left, removed } = removePicture(colours, 'ink', 'b');
    expect(order(left)).toBe('ac');
    if (removed === null) throw new Error('nothing was removed');
    expect(restorePicture(left, removed)).toEqual(colours);
    expect(restorePicture(colours, removed)).toEqual(colours);
  });
  it('has nothing to put back of what was never there', () => {
    expect(removePicture(colours, 'rust', 'b')).toEqual({ colours, removed: null });
  });
});

describe('what is sent', () => {
  it('is the same as long as nothing that is saved changed', () => {
    expect(differs(colours, movePicture(colours, 'ink', 'b', 1))).toBe(false);
    expect(differs(colours, changePicture(colours, 'ink', 'b', { alt: 'About b ' }))).toBe(false);
    expect(differs(colours, changePicture(colours, 'ink', 'b', { focal: { x: 1, y: 2 } }))).toBe(true);
  });
  it('holds ids, words and focus alone', () => {
    expect(choiceOf(colours)[0]?.pictures[0]).toEqual({
      pictureId: 'a',
      view: 'front',
      alt: 'About a',
      focal: { x: 50, y: 50 },
    });
  });
});

describe('what is lacking', () => {
  it('matters while shoppers see the piece, or are about to', () => {
    expect(lackOf('draft', colours)).toBeNull();
    expect(lackOf('live', colours)).toMatch(/Rust has no picture/);
    const silent = addPicture(colours, 'rust', file('d'));
    expect(lackOf('in_review', silent)).toMatch(/each picture of Rust/);
    expect(lackOf('live', changePicture(silent, 'rust', 'd', { alt: 'A jacket' }))).toBeNull();
  });
});

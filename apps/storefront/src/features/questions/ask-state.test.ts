import { expect, test } from 'vitest';
import { askFaults, sayAskRefusal } from './ask-state.ts';

test('each field at fault is named; an account needs no address', () => {
  expect(Object.keys(askFaults({ text: 'Hm?', askerName: '', email: 'nobody' }))).toEqual([
    'text',
    'askerName',
    'email',
  ]);
  expect(askFaults({ text: 'Does it shrink?', askerName: 'Ines', email: null })).toEqual({});
});

test('a refusal without words of our own says its title', () => {
  expect(sayAskRefusal({ code: 'product_not_found', title: 'This piece is not here any more' })).toBe(
    'This piece is not here any more.',
  );
});

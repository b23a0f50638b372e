import { expect, test } from 'vitest';
import { readDraft, sayReviewRefusal } from './review-draft.ts';

function form(values: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('what was left out is nothing, and not an empty word', () => {
  expect(
    readDraft(form({ stars: '4', text: ' Warm. ', fit: 'runs_small', usualSize: '', heightCm: '' })),
  ).toEqual({
    ok: true,
    body: {
      stars: 4,
      title: '',
      text: 'Warm.',
      fit: 'runs_small',
      usualSize: null,
      heightCm: null,
      authorName: null,
    },
  });
});

test('each field at fault has a sentence', () => {
  const read = readDraft(form({ stars: '', text: ' … ', heightCm: '5 ft' }));
  expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['stars', 'text', 'heightCm']);
});

test('a refusal without words of our own says its title', () => {
  expect(sayReviewRefusal({ code: 'not_delivered', title: 'Not yet' })).toBe('Not yet.');
});

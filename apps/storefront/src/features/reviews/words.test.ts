import { describe, expect, test } from 'vitest';
import { fitVerdict, sayAverage, sayWearer } from './words.ts';

describe('how a piece fits', () => {
  test('is not told while too few said anything', () => {
    expect(fitVerdict({ runsSmall: 2, trueToSize: 0, runsLarge: 0 })).toBeNull();
  });

  test.each([
    [{ runsSmall: 6, trueToSize: 2, runsLarge: 0 }, 'Runs small. Most would take one size up.'],
    [{ runsSmall: 0, trueToSize: 2, runsLarge: 6 }, 'Runs large. Most would take one size down.'],
    [{ runsSmall: 3, trueToSize: 7, runsLarge: 0 }, 'Runs a little small.'],
    [{ runsSmall: 2, trueToSize: 6, runsLarge: 2 }, 'True to size.'],
  ])('%o', (fit, advice) => {
    expect(fitVerdict(fit)?.advice).toBe(advice);
  });
});

test('numbers are said in words', () => {
  expect(sayAverage({ average: 4, count: 1 })).toBe('4.0 out of 5, 1 review');
  expect(sayWearer({ sizeBought: 'M', colourBought: 'Ink', usualSize: 'S', heightCm: 170 })).toBe(
    'Bought Ink, M · usually wears S · 170 cm tall',
  );
});

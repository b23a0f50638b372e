import { expect, test } from 'vitest';
import { openRate } from './rate.ts';

test('tells what happened in the last whole second, and forgets it when nothing follows', () => {
  let now = 0;
  const rate = openRate(() => now);
  for (now = 0; now < 1_000; now += 1) for (let twice = 0; twice < 2; twice += 1) rate.count();
  expect(rate.perSecond()).toBe(2_000);
  now = 1_999;
  expect(rate.perSecond()).toBe(2_000);
  now = 2_000;
  expect(rate.perSecond()).toBe(0);
});

test('a long silence is spread over its whole length', () => {
  let now = 0;
  const rate = openRate(() => now);
  for (let one = 0; one < 500; one += 1) rate.count();
  now = 10_000;
  expect(rate.perSecond()).toBe(50);
});

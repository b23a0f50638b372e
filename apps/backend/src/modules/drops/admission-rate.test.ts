import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admitNow, nextRate, START_PER_SECOND } from './admission-rate.ts';

const calm = { depth: 0, p95Ms: 80, perSecond: 20 };

test('goes up by a step while placing is quick, down by half when it is slow or piles up', () => {
  expect(nextRate(10, calm)).toBe(10.5);
  expect(nextRate(10, { ...calm, p95Ms: 1_501 })).toBe(5);
  expect(nextRate(10, { ...calm, depth: 501 })).toBe(5);
});

test('goes at its careful pace while nothing is measured, and stays within its bounds whatever is', () => {
  expect(nextRate(120, null)).toBe(START_PER_SECOND);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.nat(), fc.nat(), (rate, depth, p95Ms) => {
      const next = nextRate(rate, { depth, p95Ms, perSecond: 1 });
      expect(next).toBeGreaterThanOrEqual(0.5);
      expect(next).toBeLessThanOrEqual(200);
    }),
  );
});

test('a strained market is relieved within seconds and comes back slowly', () => {
  let rate = 100;
  for (let second = 0; second < 5; second += 1) rate = nextRate(rate, { ...calm, p95Ms: 5_000 });
  expect(rate).toBeLessThan(4);
  for (let second = 0; second < 60; second += 1) rate = nextRate(rate, calm);
  expect(rate).toBeLessThan(40);
});

const gate = { credit: 0, rate: 4, elapsedSeconds: 1, waiting: 100, admitted: 0, free: 50 };

test('admits what the rate allows; a broken person is owed to the next second', () => {
  expect(admitNow(gate)).toEqual({ count: 4, credit: 0 });
  expect(admitNow({ ...gate, rate: 0.5 })).toEqual({ count: 0, credit: 0.5 });
  expect(admitNow({ ...gate, rate: 0.5, credit: 0.5 })).toEqual({ count: 1, credit: 0 });
});

test('admits nobody while nothing is left for them, and two for each piece at most', () => {
  expect(admitNow({ ...gate, free: 0 }).count).toBe(0);
  expect(admitNow({ ...gate, free: 3, admitted: 4 }).count).toBe(2);
  expect(admitNow({ ...gate, free: 3, admitted: 6 }).count).toBe(0);
});

test('a quiet minute or a worker that slept ends in no rush', () => {
  const quiet = admitNow({ ...gate, waiting: 0 });
  expect(quiet.credit).toBeLessThanOrEqual(1);
  expect(admitNow({ ...gate, elapsedSeconds: 3_600 }).count).toBe(20);
  expect(admitNow({ ...gate, elapsedSeconds: -5 }).count).toBe(0);
});

import { expect, test } from 'vitest';
import { readSignedPlace, signPlace, ticketCode } from './ticket.ts';
import { timesProblem } from './times.ts';
import { etaOf, pollAfter } from './waiting.ts';

test('says a range around the measured pace, and nothing when nobody moved', () => {
  expect(etaOf(599, 2)).toEqual({ fromMinutes: 3, untilMinutes: 8 });
  expect(etaOf(0, 2)).toEqual({ fromMinutes: 0, untilMinutes: 1 });
  expect(etaOf(599, 0)).toBe(null);
});

test('asks often near the front and at the opening, seldom when nothing can happen', () => {
  const waiting = { state: 'waiting', ahead: null, secondsToOpen: 600 } as const;
  expect(pollAfter(waiting)).toBe(15_000);
  expect(pollAfter({ ...waiting, secondsToOpen: 20 })).toBe(2_000);
  expect(pollAfter({ ...waiting, secondsToOpen: -5, ahead: 5_000 })).toBe(5_000);
  expect(pollAfter({ ...waiting, state: 'lapsed' })).toBe(15_000);
});

test('a ticket reads well, and its signature is good for its own drop only', () => {
  expect(ticketCode(new Uint8Array(16).map((_, at) => at * 17))).toMatch(
    /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/,
  );
  const signed = signPlace('a secret of at least thirty-two letters', 'drop-1', 'place-1');
  const read = (drop: string, cookie: string | undefined) =>
    readSignedPlace('a secret of at least thirty-two letters', drop, cookie);
  expect(read('drop-1', signed)).toBe('place-1');
  expect(read('drop-2', signed)).toBe(null);
  expect(read('drop-1', signed.replace('place-1', 'place-2'))).toBe(null);
  expect(read('drop-1', undefined)).toBe(null);
});

test('times that do not fit are said in a sentence', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 0, minutes));
  const fine = { roomOpensAt: at(30), opensAt: at(60), closesAt: at(120) };
  expect(timesProblem(fine, at(0))).toBe(null);
  expect(timesProblem(fine, at(31))).toMatch(/past/);
  expect(timesProblem({ ...fine, opensAt: at(30) }, at(0))).toMatch(/minute before/);
  expect(timesProblem({ ...fine, opensAt: at(30 + 25 * 60) }, at(0))).toMatch(/day before/);
  expect(timesProblem({ ...fine, closesAt: at(70) }, at(0))).toMatch(/fifteen minutes/);
  expect(timesProblem({ ...fine, closesAt: at(60 + 15 * 24 * 60) }, at(0))).toMatch(/fourteen days/);
});

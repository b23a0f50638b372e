import { expect, test } from 'vitest';
import { decideWake, NEXT_ALERT_STATE } from './alert-state.ts';

test('nobody is told who did not wait, and nobody waits as a guest who did not confirm', () => {
  const woken = Object.entries(NEXT_ALERT_STATE).filter(([, row]) => row.wake !== null);
  expect(woken.map(([state]) => state)).toEqual(['waiting']);
  const told = Object.entries(NEXT_ALERT_STATE).filter(([, row]) => row.tell !== null);
  expect(told.map(([state]) => state)).toEqual(['due']);
  for (const row of Object.values(NEXT_ALERT_STATE)) expect(row.ask_as_guest).not.toBe('waiting');
});

test('twice as many are told as there are pieces, less those told lately, and never too many at once', () => {
  expect(decideWake({ free: 3, lately: 0 })).toBe(6);
  expect(decideWake({ free: 3, lately: 4 })).toBe(2);
  expect(decideWake({ free: 1, lately: 9 })).toBe(0);
  expect(decideWake({ free: 5_000, lately: 0 })).toBe(200);
});

import { expect, it } from 'vitest';
import { serverNow, setServerClock } from './server-clock.ts';

const said = (date: string) => new Headers({ date });

it('goes by the server when the clock of this browser is wrong, and leaves a right one alone', () => {
  const noon = Date.UTC(2026, 0, 5, 12);
  setServerClock(said(new Date(noon).toUTCString()), noon - 90_000);
  expect(serverNow(noon - 90_000)).toBe(noon + 500);
  setServerClock(said(new Date(noon).toUTCString()), noon + 800);
  expect(serverNow(noon + 800)).toBe(noon + 800);
  setServerClock(said('never'), noon);
  expect(serverNow(noon)).toBe(noon);
});

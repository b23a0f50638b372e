import { Problem, routes } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { browserRoutes } from './api/browser.ts';
import { messageOf } from './problems.ts';

const called = Object.keys(browserRoutes).flatMap((name) =>
  Object.values(routes).flatMap((route): readonly string[] => (route.name === name ? route.errors : [])),
);

it('says what to do for everything our own calls are refused with', () => {
  const codes = Problem.shape.code.options.filter((code) => called.includes(code));
  expect(codes).toHaveLength(new Set(called).size);
  for (const code of codes) expect(messageOf({ code, title: 'nothing better' })).not.toBe('nothing better.');
});

it('falls back to the title of the API', () => {
  expect(messageOf({ code: 'body_too_large', title: 'This is too large' })).toBe('This is too large.');
});

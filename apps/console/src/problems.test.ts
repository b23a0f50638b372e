import { errorCodes, routes } from '@selvedge/contracts';
import { expect, it } from 'vitest';
import { browserRoutes } from './api/browser.ts';
import { messageOf } from './problems.ts';

const called = Object.keys(browserRoutes).flatMap((name) =>
  Object.values(routes).flatMap((route): readonly string[] => (route.name === name ? route.errors : [])),
);

it('says what to do for everything our own calls are refused with', () => {
  for (const code of called) {
    const entry = Object.entries(errorCodes).find(([known]) => known === code);
    expect(entry).toBeDefined();
    expect(messageOf({ code: code as keyof typeof errorCodes, title: '\u0000' })).not.toContain('\u0000');
  }
});

it('falls back to the title of the API', () => {
  expect(messageOf({ code: 'not_found', title: 'There is nothing here' })).toBe('There is nothing here.');
});

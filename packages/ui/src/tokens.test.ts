import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const themeOf = (path: string) =>
  /@theme \{([^}]*)\}/.exec(readFileSync(new URL(path, import.meta.url), 'utf8'))?.[1];

it('shares its light tokens with the storefront to the letter', () => {
  expect(themeOf('./tokens.css')).toBeDefined();
  expect(themeOf('./tokens.css')).toBe(themeOf('../../../apps/storefront/src/app/globals.css'));
});

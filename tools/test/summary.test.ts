import { expect, test } from 'vitest';
import { summarise } from './summary.ts';

const outcome = { name: 'unit', ok: true, passed: 12, failed: 0, seconds: 1.25, output: '' };

test('the last line sums the tests of all steps', () => {
  const text = summarise([outcome, { ...outcome, name: 'types', ok: false, passed: 0, failed: 1 }]);
  expect(text.split('\n').at(-1)).toBe('12 passed, 1 failed');
});

test('a failed step is named as failed in its own row', () => {
  const text = summarise([outcome, { ...outcome, name: 'types', ok: false, passed: 0, failed: 1 }]);
  expect(text).toMatch(/^types\s+FAILED\s+0\s+1\s+1\.3$/m);
  expect(text).toMatch(/^unit\s+ok\s+12\s+0\s+1\.3$/m);
});

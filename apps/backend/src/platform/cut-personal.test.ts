import { expect, test } from 'vitest';
import { cutPersonal } from './cut-personal.ts';

test('an address or a phone number in an error is cut; ids and words stay', () => {
  expect(cutPersonal('550 <nora.l@shopper.example>: no such user')).toBe('550 <[cut]>: no such user');
  expect(cutPersonal('no route to +49 30 1234567 (SMS)')).toBe('no route to [cut] (SMS)');
  const ids = 'intent pi_123 of 0193a1c2-77aa-7b1c-9d2e-001122334455 is gone';
  expect(cutPersonal(ids)).toBe(ids);
  expect(cutPersonal('x'.repeat(2_000))).toHaveLength(500);
});

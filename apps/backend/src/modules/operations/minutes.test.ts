import { expect, test } from 'vitest';
import { fillMinutes } from './minutes.ts';

test('an hour has sixty minutes, oldest first; quiet ones are zero, older ones are left out', () => {
  const now = new Date('2026-11-25T12:30:41Z');
  const filled = fillMinutes(
    [
      { minute: new Date('2026-11-25T11:30:00Z'), reserved: 9, rejected: 9 },
      { minute: new Date('2026-11-25T11:31:00Z'), reserved: 1, rejected: 0 },
      { minute: new Date('2026-11-25T12:30:00Z'), reserved: 4, rejected: 2 },
    ],
    now,
  );
  expect(filled).toHaveLength(60);
  expect(filled[0]).toEqual({ minute: '2026-11-25T11:31:00.000Z', reserved: 1, rejected: 0 });
  expect(filled[59]).toEqual({ minute: '2026-11-25T12:30:00.000Z', reserved: 4, rejected: 2 });
  expect(filled.reduce((sum, one) => sum + one.reserved + one.rejected, 0)).toBe(7);
});

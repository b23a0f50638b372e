import { expect, test } from 'vitest';
import { uuidv7 } from './ids.ts';

test('ids are of version 7, carry their millisecond, sort by it and never repeat', () => {
  const early = Array.from({ length: 600 }, () => uuidv7(new Date('2026-11-25T10:00:00.000Z')));
  const late = uuidv7(new Date('2026-11-25T10:00:00.001Z'));
  for (const id of early) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-25T10:00:00.000Z'));
    expect(id < late).toBe(true);
  }
  expect(new Set(early).size).toBe(600);
});

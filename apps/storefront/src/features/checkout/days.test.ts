import { describe, expect, it } from 'vitest';
import { dayRange } from './days.ts';

describe('days of delivery', () => {
  it('names the month once when both days lie in it', () => {
    expect(dayRange('2026-11-26', '2026-11-30')).toBe('Thu 26 to Mon 30 Nov');
  });
  it('names both months when the days lie in two', () => {
    expect(dayRange('2026-11-30', '2026-12-02')).toBe('Mon 30 Nov to Wed 2 Dec');
  });
  it('names one day once', () => {
    expect(dayRange('2026-11-27', '2026-11-27')).toBe('Fri 27 Nov');
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checksum, code128 } from './code128.ts';

test('the checksum is the one of the standard', () => {
  // "PJJ123C" in set B, the worked example of ISO/IEC 15417's readers.
  expect(checksum([103, 48, 42, 42, 17, 18, 19, 35])).toBe(54);
});

test('every text is bars of 11 modules a sign and 13 for the stop, beginning and ending with a bar', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AZaz09 -~/12345'), minLength: 1 }), (text) => {
      const widths = code128(text);
      const modules = widths.reduce((sum, width) => sum + width, 0);
      expect(modules % 11).toBe(2);
      expect(widths.length % 2).toBe(1);
      expect(widths.slice(-7)).toEqual([2, 3, 3, 1, 1, 1, 2]);
      expect(read(widths)).toBe(text);
    }),
  );
});

test('pairs of digits take one sign', () => {
  expect(code128('12345678').length).toBe(code128('ABCD').length);
});

test('letters that scanners do not know are refused', () => {
  expect(() => code128('Ä1')).toThrow(RangeError);
  expect(() => code128('')).toThrow(RangeError);
});

/** Reads the bars back, as a scanner would: a second hand that shares only the table of patterns with the first. */
function read(widths: readonly number[]): string {
  const values: number[] = [];
  for (let i = 0; i + 7 < widths.length; i += 6)
    values.push(VALUES.get(widths.slice(i, i + 6).join('')) ?? -1);
  let set = values[0] === 105 ? 'C' : 'B';
  let text = '';
  for (const value of values.slice(1, -1)) {
    if (set === 'B' && value === 99) set = 'C';
    else if (set === 'C' && value === 100) set = 'B';
    else text += set === 'B' ? String.fromCharCode(value + 32) : String(value).padStart(2, '0');
  }
  return text;
}

const VALUES = new Map(
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).map((letter) => [
    code128(letter).slice(6, 12).join(''),
    letter.charCodeAt(0) - 32,
  ]),
);
for (let i = 0; i < 100; i++)
  VALUES.set(
    code128(`${String(i).padStart(2, '0')}00`)
      .slice(6, 12)
      .join(''),
    i,
  );
for (const [value, text] of [
  [105, '0000'],
  [104, 'A'],
] as const)
  VALUES.set(code128(text).slice(0, 6).join(''), value);
VALUES.set(code128('A0000').slice(12, 18).join(''), 99);
VALUES.set(code128('0000A').slice(18, 24).join(''), 100);

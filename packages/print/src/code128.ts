/** The bars of Code 128: widths of bar, space, bar, space, bar, space for each value; the last is the stop. */
const PATTERNS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  );
const START_B = 104;
const START_C = 105;
const TO_B = 100;
const TO_C = 99;
const STOP = 106;
const MODULUS = 103;

/**
 * Encodes a text as the widths of bars and spaces, in turns, bar first. Runs of digits are packed in pairs, which keeps long
 * numbers short. Throws on letters that the code does not know.
 */
export function code128(text: string): number[] {
  if (!/^[ -~]+$/.test(text)) throw new RangeError('Code 128 takes printable ASCII');
  const values = valuesOf(text);
  return [...values, checksum(values), STOP].flatMap((value) => [...(PATTERNS[value] ?? '')].map(Number));
}

/** The check value: start plus each value by its place, modulo 103. */
export function checksum([start = 0, ...rest]: readonly number[]): number {
  return rest.reduce((sum, value, i) => sum + value * (i + 1), start) % MODULUS;
}

type Set = 'B' | 'C';

function valuesOf(text: string): number[] {
  const values: number[] = [];
  let set: Set | null = null;
  const put = (wanted: Set, own: readonly number[]) => {
    if (own.length === 0) return;
    if (set === null) values.push(wanted === 'B' ? START_B : START_C);
    else if (set !== wanted) values.push(wanted === 'B' ? TO_B : TO_C);
    set = wanted;
    values.push(...own);
  };
  for (const part of text.match(/\d{4,}|(?:(?!\d{4})[ -~])+/g) ?? []) {
    const pairs = /^\d{4,}$/.test(part) ? (part.match(/\d\d/g) ?? []) : [];
    put('C', pairs.map(Number));
    put(
      'B',
      [...part.slice(pairs.length * 2)].map((letter) => letter.charCodeAt(0) - 32),
    );
  }
  return values;
}

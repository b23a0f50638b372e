// Letters that no Unicode decomposition takes apart.
const APART: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};
const IS_ASCII = /^[\0-\x7f]*$/;

/**
 * Folds a word: lower case, accents off, compatibility forms unified (`Écrú` and `ecru` are one). Takes and gives
 * any string.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (IS_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðþłıħ]/g, (letter) => APART[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

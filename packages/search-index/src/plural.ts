/**
 * Takes the English plural off a folded word: after Harman's S-stemmer ("How effective is suffixing?", 1991), with
 * sibilants (`dresses`, `watches`) as they are written. Words of up to 3 letters stay. Gives the singular, or the
 * word itself.
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  if (/.{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Gives the forms that share a singular with the word, the word itself first: at most 4. */
export function formsOf(word: string): string[] {
  const one = singular(word);
  const all = [word, one, `${one}s`, `${one}es`, one.endsWith('y') ? `${one.slice(0, -1)}ies` : one];
  return [...new Set(all)].filter((form) => singular(form) === one);
}

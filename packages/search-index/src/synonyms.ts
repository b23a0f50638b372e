import { formsOf } from './plural.ts';
import { tokenise } from './tokenise.ts';

/**
 * Makes from groups of words, for each word and its plural or singular, the others of its groups. Throws where an
 * entry is not one word.
 */
export function synonymsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of groups) {
    const words = group.map(oneWord);
    for (const word of words)
      for (const form of formsOf(word)) {
        const others = found.get(form) ?? new Set();
        for (const other of words) if (other !== word) others.add(other);
        found.set(form, others);
      }
  }
  return new Map([...found].map(([word, others]) => [word, [...others]]));
}

function oneWord(text: string): string {
  const [first, ...more] = tokenise(text);
  if (first === undefined || more.length > 0) throw new RangeError(`A synonym is one word, not "${text}".`);
  return first.word;
}

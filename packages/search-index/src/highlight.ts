import { tokenise } from './tokenise.ts';
import type { Marks } from './types.ts';

/** A piece of a text: to mark, or as it is. The pieces in order are the text. */
export type Piece = { readonly text: string; readonly marked: boolean };

/**
 * Cuts a text shown into pieces, those marked that the search found: whole words, and of a word begun only its
 * beginning. Gives pieces, never markup: whoever shows them escapes them as any text. Linear in the text.
 */
export function highlight(text: string, marks: Marks): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { word, start, end } of tokenise(text)) {
    const length = markedLength(word, end - start, marks);
    if (length === 0) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), marked: false });
    pieces.push({ text: text.slice(start, start + length), marked: true });
    done = start + length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), marked: false });
  return pieces;
}

/**
 * How many units of a word to mark. Where folding changed its length, letters cannot be counted off, so all of it.
 */
function markedLength(word: string, length: number, { words, prefixes }: Marks): number {
  if (words.has(word)) return length;
  const begun = prefixes.find((prefix) => word.startsWith(prefix));
  if (begun === undefined) return 0;
  return word.length === length ? begun.length : length;
}

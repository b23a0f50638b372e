import { fold } from './fold.ts';
import { WORD_CHARS_MAX } from './limits.ts';

/** A word of a text: folded, with where it stands in the text (UTF-16 units, end excluded). */
export type Token = { readonly word: string; readonly start: number; readonly end: number };

const [UNKNOWN, APART, LETTER, ALONE] = [0, 1, 2, 3] as const;
// The class of every UTF-16 unit, found when it is first met: the regular expressions are far slower than a look into a table.
const classes = new Uint8Array(65_536);

/**
 * Cuts a text into folded words. Letters, digits and marks make words. An apostrophe inside a word vanishes
 * (`men's` is `mens`); one letter and a hyphen join what follows (`t-shirt` is `tshirt`); Han and kana stand one by
 * one, since they are written without spaces. Words are cut after 32 units. Gives them in order; never throws.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start, end) => {
    tokens.push({ word, start, end });
  });
  return tokens;
}

/** Calls `visit` for each word of a text, in order; as {@link tokenise}, without making a list. */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text, at);
    if (kind === APART) {
      at += 1;
      continue;
    }
    const end = kind === ALONE ? at + 1 : endOfWord(text, at);
    const word = foldedPart(text, at, end);
    if (word !== '') visit(word, at, end);
    at = end;
  }
}

/** Folds a part of a text. Most words are small ASCII letters, which are folded already. */
function foldedPart(text: string, start: number, end: number): string {
  const part = text.slice(start, end);
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const plain = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    if (!plain) return fold(part.replace(/['’-]/g, '')).slice(0, WORD_CHARS_MAX);
  }
  return part.length > WORD_CHARS_MAX ? part.slice(0, WORD_CHARS_MAX) : part;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    if (classOf(text, at) === LETTER) at += 1;
    else if (joins(text, start, at)) at += 2;
    else break;
  }
  return at;
}

/** Whether the sign at `at` holds together what stands on both sides of it. */
function joins(text: string, start: number, at: number): boolean {
  const sign = text[at];
  if (sign !== "'" && sign !== '’' && sign !== '-') return false;
  if (at + 1 >= text.length || classOf(text, at + 1) !== LETTER) return false;
  return sign !== '-' || at - start === 1;
}

function classOf(text: string, at: number): number {
  const known = classes[text.charCodeAt(at)] ?? APART;
  return known === UNKNOWN ? classify(text, at) : known;
}

function classify(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // A letter beyond the basic plane is two units; both belong to its word. Which letter it is depends on both, so the answer
  // is not kept.
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const first = unit >= 0xdc00 ? at - 1 : at;
    return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(first) ?? 0x20)) ? LETTER : APART;
  }
  const sign = text.charAt(at);
  const found = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign)
    ? ALONE
    : /[\p{L}\p{N}\p{M}]/u.test(sign)
      ? LETTER
      : APART;
  classes[unit] = found;
  return found;
}

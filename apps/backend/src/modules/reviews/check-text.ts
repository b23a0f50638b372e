import type { HoldReason } from '@selvedge/contracts';

/** Words that a person should look at first. Whole words, after the tricks of `plainly` are undone. */
const ROUGH_WORDS = new Set(
  'arsehole asshole bastard bitch bullshit cunt dickhead faggot fuck fucked fucker fucking motherfucker nigger shit shitty slut twat wanker whore arschloch fotze hurensohn scheisse wichser connard merde putain salope'.split(
    ' ',
  ),
);
const LINK =
  /(?:https?:\/\/|www\.)|(?<![@\w])[a-z0-9-]{2,}\.(?:com|net|org|info|biz|shop|store|io|co|eu|de|fr|uk|ru|cn|xyz|link|me)\b/i;
const EMAIL = /[\w.+-]+\s*(?:@|\(at\)|\[at\])\s*[\w-]+(?:\s*(?:\.|\(dot\)|\[dot\])\s*[\w-]+)+/i;
const PHONE = /(?:\+|\b00)?\d(?:[\s()./-]?\d){8,14}\b/;
/** From so many letters on, a text in capitals shouts. */
const SHOUTING_LETTERS = 25;

/** Says what in a text a person should look at before others see it; empty when it may be shown at once. */
export function holdReasonsOf(text: string): HoldReason[] {
  const plain = text.normalize('NFKC');
  const found: HoldReason[] = [];
  if (LINK.test(plain)) found.push('link');
  if (EMAIL.test(plain)) found.push('email');
  if (PHONE.test(plain)) found.push('phone');
  if (plainly(plain).some((word) => ROUGH_WORDS.has(word))) found.push('language');
  if (shouts(plain)) found.push('shouting');
  return found;
}

/**
 * Cleans what somebody typed: no invisible or direction-changing signs, no run of blank lines, one kind of line end. The text stays
 * text: nothing is escaped here, pages show it as text.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === '\n' || sign === '\u200d' ? sign : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Cleans what belongs on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/** The words of a text in small letters, accents and the usual disguises taken off. */
function plainly(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[@4]/g, 'a')
    .replace(/[1!|]/g, 'i')
    .replace(/[$5]/g, 's')
    .replace(/0/g, 'o')
    .split(/[^a-z]+/);
}

function shouts(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < SHOUTING_LETTERS) return false;
  return letters.filter((letter) => letter !== letter.toLowerCase()).length > letters.length * 0.7;
}

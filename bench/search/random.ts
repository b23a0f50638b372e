/** Gives numbers from 0 to below 1, the same for the same seed (Mulberry32, Tommy Ettinger). */
export function randomOf(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('Nothing to pick from.');
  return found;
}

/** Picks with the first ones far likelier, as words and brands are: the square of an even draw. */
export function pickSkewed<T>(list: readonly T[], random: () => number): T {
  const draw = random() ** 2;
  return pick(list, () => draw);
}

const STARTS = 'b br c ch cl d dr f fl g gr h j k kr l m n p pl r s sh st t tr v w z'.split(' ');
const VOWELS = 'a e i o u a e o ai ea ie ou'.split(' ');
const ENDS = 'l n r s t m d x nd lle tte na ro sco'.split(' ');

/**
 * Makes `count` distinct words that can be said, of 2 to 3 syllables (4 to 12 letters), the same for the same seed.
 */
export function inventWords(count: number, seed: number): string[] {
  const random = randomOf(seed);
  const words = new Set<string>();
  while (words.size < count) {
    const syllables = Array.from(
      { length: 2 + Math.floor(random() * 1.6) },
      () => pick(STARTS, random) + pick(VOWELS, random),
    );
    const word = syllables.join('') + (random() < 0.7 ? pick(ENDS, random) : '');
    if (word.length >= 4 && word.length <= 12) words.add(word);
  }
  return [...words];
}

import type { Trie } from './trie.ts';

/** A word of the trie near another. `whole`: all of it is that near; else only a beginning of it. */
export type Near = { readonly word: number; readonly distance: number; readonly whole: boolean };

const FAR = 200; // more than any distance asked for, and room to add 1 in a byte

/**
 * Finds the words within `limit` edits of `pattern`: an edit puts in, takes out, replaces a letter, or swaps two
 * neighbours (optimal string alignment: Damerau 1964, Wagner and Fischer's table). With `prefix`, also words with a
 * beginning that near. One walk of the trie shares the table's rows between words with the same beginning; only
 * cells within `limit` of the diagonal can count, so only those are filled (Ukkonen's band). Gives each word once
 * with its least distance; a whole word is preferred on a tie. Work: at most nodes * (2 * limit + 1).
 */
export function nearWords(trie: Trie, pattern: string, limit: number, prefix: boolean): Near[] {
  const length = pattern.length;
  const width = length + 2;
  const letters = Uint16Array.from(pattern, (_, i) => pattern.charCodeAt(i));
  const depths = Math.min(trie.deepest, length + limit) + 1;
  const rows = new Uint8Array((depths + 1) * width).fill(FAR);
  for (let j = 0; j <= Math.min(length, limit); j++) rows[j] = j;
  const path = new Uint16Array(depths + 1);
  // The least distance from the pattern to any beginning of the path, by depth.
  const begun = new Uint8Array(depths + 1).fill(FAR);
  const found: Near[] = [];
  let node = 0;
  while (node < trie.nodes) {
    const d = trie.depth[node] ?? 0;
    const after = trie.next[node] ?? trie.nodes;
    const from = trie.first[node] ?? 0;
    if (d >= depths) {
      if (prefix) pushBegun(found, from, trie.first[after] ?? 0, begun[depths - 1] ?? FAR, limit);
      node = after;
      continue;
    }
    path[d] = trie.unit[node] ?? 0;
    const least = fillRow(rows, width, d, letters, path, limit);
    const whole = Math.abs(d - length) <= limit ? (rows[d * width + length] ?? FAR) : FAR;
    begun[d] = Math.min(begun[d - 1] ?? FAR, whole);
    if (least > limit) {
      if (prefix) pushBegun(found, from, trie.first[after] ?? 0, begun[d] ?? FAR, limit);
      node = after;
      continue;
    }
    if (trie.first[node + 1] !== from) {
      if (whole <= limit && (!prefix || whole <= (begun[d] ?? FAR)))
        found.push({ word: from, distance: whole, whole: true });
      else if (prefix) pushBegun(found, from, from + 1, begun[d] ?? FAR, limit);
    }
    node += 1;
  }
  return found;
}

/** Fills the band of row `d` from the two rows above; gives the least of it. */
function fillRow(
  rows: Uint8Array,
  width: number,
  d: number,
  letters: Uint16Array,
  path: Uint16Array,
  limit: number,
): number {
  const length = letters.length;
  const low = Math.max(1, d - limit);
  const high = Math.min(length, d + limit);
  const row = d * width;
  const above = row - width;
  const unit = path[d];
  let least = low === 1 ? d : FAR;
  rows[row + low - 1] = least;
  for (let j = low; j <= high; j++) {
    let value = (rows[above + j - 1] ?? FAR) + (unit === letters[j - 1] ? 0 : 1);
    value = Math.min(value, (rows[above + j] ?? FAR) + 1, (rows[row + j - 1] ?? FAR) + 1);
    if (d > 1 && j > 1 && unit === letters[j - 2] && path[d - 1] === letters[j - 1])
      value = Math.min(value, (rows[above - width + j - 2] ?? FAR) + 1);
    value = Math.min(value, FAR);
    rows[row + j] = value;
    if (value < least) least = value;
  }
  if (high < length) rows[row + high + 1] = FAR; // the next row looks one cell further
  return least;
}

function pushBegun(found: Near[], from: number, to: number, distance: number, limit: number): void {
  if (distance > limit) return;
  for (let word = from; word < to; word++) found.push({ word, distance, whole: false });
}

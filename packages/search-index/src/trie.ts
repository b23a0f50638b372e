/**
 * The prefixes of sorted words, in the order of a walk that goes down first. Node i stands for a prefix of length
 * `depth[i]` ending in `unit[i]`; its subtree is the nodes before `next[i]`, its words are those from `first[i]` to
 * before `first[next[i]]`. A node is itself a word when `first[i + 1]` differs from `first[i]`. 11 bytes a node.
 */
export type Trie = {
  readonly nodes: number;
  readonly deepest: number;
  readonly unit: Uint16Array;
  readonly depth: Uint8Array;
  readonly next: Uint32Array;
  /** One longer than the nodes: the last is the number of words. */
  readonly first: Uint32Array;
};

/**
 * Makes the trie of distinct words sorted by UTF-16 units, each of at most 255. One pass, linear in their letters.
 */
export function trieOf(words: readonly string[]): Trie {
  let nodes = 0;
  let deepest = 0;
  let before = '';
  for (const word of words) {
    nodes += word.length - sharedLength(before, word);
    deepest = Math.max(deepest, word.length);
    before = word;
  }
  const unit = new Uint16Array(nodes);
  const depth = new Uint8Array(nodes);
  const next = new Uint32Array(nodes).fill(nodes);
  const first = new Uint32Array(nodes + 1).fill(words.length);
  // The open node of each depth; it is closed when a word leaves its subtree.
  const open = new Uint32Array(deepest + 1);
  let node = 0;
  before = '';
  words.forEach((word, number) => {
    const shared = sharedLength(before, word);
    for (let d = shared + 1; d <= before.length; d++) next[open[d] ?? 0] = node;
    for (let d = shared + 1; d <= word.length; d++) {
      unit[node] = word.charCodeAt(d - 1);
      depth[node] = d;
      first[node] = number;
      open[d] = node;
      node += 1;
    }
    before = word;
  });
  return { nodes, deepest, unit, depth, next, first };
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** Chance that can be repeated: the same seed gives the same choices. */
export type Random = {
  /** At least 0, below 1. */
  next(): number;
  /** From `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  /** Chance of its own for one part, so that another part's choices do not move it. */
  fork(part: string): Random;
};

/** Makes chance from a seed (mulberry32, Tommy Ettinger, public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick,
    shuffled(items) {
      const rest = [...items];
      return items.map(() => rest.splice(int(0, rest.length - 1), 1)[0] ?? pick(items));
    },
    fork: (part) => randomOf([...part].reduce((hash, c) => Math.imul(hash, 31) + c.charCodeAt(0), seed + 1)),
  };
}

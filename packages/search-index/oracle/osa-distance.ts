/** The optimal string alignment distance as textbooks give it: a whole table, one edit for putting in, taking out, replacing, swapping neighbours. */
export function osaDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const row = table[i];
      if (row !== undefined) row[j] = Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  return at(a.length, b.length);
}

/** The least distance from `word` to any beginning of `other`. */
export function beginningDistance(word: string, other: string): number {
  let least = word.length;
  for (let end = 1; end <= other.length; end++)
    least = Math.min(least, osaDistance(word, other.slice(0, end)));
  return least;
}

/**
 * The optimal string alignment distance as textbooks give it: a whole table, one edit for putting in, taking out,
 * replacing, swapping neighbours.
 */
export function osaDistance(a: string, b: string): number {
  return lastRow(a, b)[b.length] ?? Number.POSITIVE_INFINITY;
}

/** The least distance from `word` to any beginning of `other`. */
export function beginningDistance(word: string, other: string): number {
  return Math.min(...lastRow(word, other));
}

/** The distances from `a` to each beginning of `b`: the last row of the table. */
function lastRow(a: string, b: string): number[] {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const crossed = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = crossed ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const row = table[i];
      if (row !== undefined) row[j] = Math.min(replaced, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  return table[a.length] ?? [];
}

/** Reads what somebody typed as an amount of euros: `12`, `12.5`, `12,50`. Nothing typed is nothing; null is no amount. */
export function readAmount(typed: string): bigint | null {
  const text = typed.trim();
  if (text === '') return 0n;
  const [, euros = '', cents = ''] = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return euros === '' ? null : BigInt(euros) * 100n + BigInt(cents.padEnd(2, '0'));
}

/** Writes an amount as it is typed: `12.50`. */
export function writeAmount(minor: bigint): string {
  return `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
}

type Most = { readonly id: string; readonly name: string; readonly mostMinor: bigint };

export type Read = {
  readonly given: readonly { readonly id: string; readonly minor: bigint }[];
  readonly totalMinor: bigint;
  readonly errors: Readonly<Record<string, string>>;
};

/** Reads a column of amounts, each with the most it may be. */
export function readAmounts(rows: readonly Most[], typed: Readonly<Record<string, string>>): Read {
  const errors: Record<string, string> = {};
  const given: { id: string; minor: bigint }[] = [];
  for (const { id, mostMinor } of rows) {
    const minor = readAmount(typed[id] ?? '');
    if (minor === null) errors[id] = 'An amount such as 12.50.';
    else if (minor > mostMinor) errors[id] = `At most ${writeAmount(mostMinor)} is left.`;
    else if (minor > 0n) given.push({ id, minor });
  }
  return { given, errors, totalMinor: given.reduce((sum, { minor }) => sum + minor, 0n) };
}

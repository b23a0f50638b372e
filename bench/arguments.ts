import { parseArgs } from 'node:util';

/** Reads whole positive numbers from the command line (`--rate 200`), with defaults. Throws on anything else. */
export function readNumbers<Names extends string>(defaults: Record<Names, number>): Record<Names, number> {
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, { type: 'string' as const }]),
  );
  const { values } = parseArgs({ options });
  const read = Object.entries<number>(defaults).map(([name, otherwise]) => {
    const given = values[name];
    const number = given === undefined ? otherwise : Number(given);
    if (!Number.isSafeInteger(number) || number <= 0)
      throw new Error(`--${name} takes a whole number above zero.`);
    return [name, number];
  });
  return Object.fromEntries(read); // one entry for each of Names
}

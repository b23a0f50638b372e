import type { Posting } from './postings.ts';

/** Gives the posting back. Throws when it does not sum to zero: a builder with a bug never reaches the database. */
export function assertBalanced(posting: Posting): Posting {
  const total = posting.entries.reduce((sum, entry) => sum + entry.minor, 0n);
  if (total !== 0n) throw new Error(`posting ${posting.key} is off by ${total} minor units`);
  return posting;
}

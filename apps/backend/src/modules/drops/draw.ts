import { createHash, createHmac } from 'node:crypto';

/** What is committed to when a drop is scheduled: SHA-256 of the seed as text. */
export function commitmentOf(seed: string): string {
  return createHash('sha256').update(seed).digest('hex');
}

/** The hash a ticket is ordered by: HMAC-SHA256 with the seed, as text, for its key. */
export function drawHash(seed: string, ticket: string): string {
  return createHmac('sha256', seed).update(ticket).digest('hex');
}

export type Drawn<Entry> = Entry & { readonly hash: string; readonly position: number };

/**
 * Draws the order of the tickets: ascending by hash. Whoever knows the seed and the tickets gets the same order, in
 * whatever order the tickets are given; nobody can know it who does not know the seed.
 */
export function drawOrder<Entry extends { readonly ticket: string }>(
  seed: string,
  entries: readonly Entry[],
): Drawn<Entry>[] {
  return entries
    .map((entry) => ({ ...entry, hash: drawHash(seed, entry.ticket) }))
    .toSorted((a, b) => compare(a.hash, b.hash) || compare(a.ticket, b.ticket))
    .map((entry, index) => ({ ...entry, position: index + 1 }));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

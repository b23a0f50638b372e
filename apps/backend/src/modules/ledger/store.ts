import { jsonb, type Tx } from '../../platform/index.ts';
import type { Posting } from './postings.ts';

/**
 * Posts transactions in the caller's transaction; a key that was posted before is left as it is.
 * The database refuses, at commit, what does not balance. Gives how many were posted now.
 */
export async function post(tx: Tx, postings: readonly Posting[]): Promise<number> {
  if (postings.length === 0) return 0;
  const rows = await tx<{ posted: boolean }[]>`
    select posted from ledger.post(${jsonb(tx, postings.map(wire))}) limit ${postings.length}`;
  return rows.filter((row) => row.posted).length;
}

function wire(posting: Posting) {
  return {
    key: posting.key,
    kind: posting.kind,
    source_type: posting.source.type,
    source_id: posting.source.id,
    effective_at: posting.effectiveAt.toISOString(),
    entries: posting.entries.map(({ account, minor }) => ({
      kind: account.kind,
      vendor_id: account.vendorId ?? null,
      qualifier: account.qualifier ?? '',
      currency: posting.currency,
      amount_minor: minor,
    })),
  };
}

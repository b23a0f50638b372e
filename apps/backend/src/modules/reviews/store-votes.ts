import type { Sql, Tx } from '../../platform/index.ts';

/** Locks a published review and gives its votes; null when nobody sees it. */
export async function lockPublished(tx: Tx, id: string): Promise<{ helpful: number } | null> {
  const [row] = await tx<{ helpful: number }[]>`
    select helpful from reviews.review where id = ${id} and state = 'published' for update`;
  return row ?? null;
}

/** Notes a vote once. Says whether it is new. */
export async function insertVote(
  tx: Tx,
  v: { readonly reviewId: string; readonly voter: string; readonly fromPlace: string },
): Promise<boolean> {
  const added = await tx`
    insert into reviews.vote (review_id, voter, from_place) values (${v.reviewId}, ${v.voter}, ${v.fromPlace})
    on conflict do nothing returning 1`;
  return added.length > 0;
}

/** Takes a vote back. Says whether there was one. */
export async function deleteVote(tx: Tx, reviewId: string, voter: string): Promise<boolean> {
  const gone =
    await tx`delete from reviews.vote where review_id = ${reviewId} and voter = ${voter} returning 1`;
  return gone.length > 0;
}

/** Adds to the votes of a locked review. Gives how many there are. */
export async function addVotes(tx: Tx, reviewId: string, by: 1 | -1): Promise<number> {
  const [row] = await tx<{ helpful: number }[]>`
    update reviews.review set helpful = helpful + ${by} where id = ${reviewId} returning helpful`;
  return row?.helpful ?? 0;
}

/** Counts the votes and reports that came from one place in the last hour. */
export async function countFromPlace(sql: Sql, fromPlace: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select ((select count(*) from reviews.vote where from_place = ${fromPlace} and voted_at > clock_timestamp() - interval '1 hour')
          + (select count(*) from reviews.report where from_place = ${fromPlace} and reported_at > clock_timestamp() - interval '1 hour'))::int as count`;
  return row?.count ?? 0;
}

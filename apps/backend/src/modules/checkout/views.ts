import type { Sql } from '../../platform/index.ts';

/** What was decided within one minute; `minute` is its start in UTC. */
export type PlacementMinute = {
  readonly minute: Date;
  readonly reserved: number;
  readonly rejected: number;
};

/** Reads what was decided a minute, from a moment on; minutes without a decision are left out. */
export function readPlacementMinutes(sql: Sql, since: Date): Promise<PlacementMinute[]> {
  return sql<PlacementMinute[]>`
    select date_trunc('minute', decided_at) as minute, count(*) filter (where outcome = 'reserved')::int as reserved,
           count(*) filter (where outcome = 'rejected')::int as rejected
      from checkout.placement where decided_at >= ${since} group by 1 order by 1 limit 120`;
}

/** Counts what was decided within the last seconds. */
export async function countPlacementsSince(sql: Sql, seconds: number): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from checkout.placement
     where decided_at > clock_timestamp() - make_interval(secs => ${seconds})`;
  return row?.count ?? 0;
}

import type { Sql } from './db.ts';

/** Counts the connections to this database by the part that opened them: `selvedge-api`, `selvedge-placer`, … */
export function countConnections(sql: Sql): Promise<{ application: string; count: number }[]> {
  return sql<{ application: string; count: number }[]>`
    select application_name as application, count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name like 'selvedge-%' group by 1 order by 1 limit 20`;
}

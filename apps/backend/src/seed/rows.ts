import { jsonb, type Sql, type Tx } from '../platform/index.ts';

/**
 * Inserts many rows by one statement. `columns` is the shape of the JSON rows, as in `jsonb_to_recordset`; its names are the
 * table's own. Names are ours, never input.
 */
export async function insertRows(
  sql: Sql | Tx,
  table: string,
  columns: string,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.split(',').map((column) => column.trim().split(' ')[0]);
  await sql`
    insert into ${sql.unsafe(table)} (${sql.unsafe(names.join(', '))})
    select ${sql.unsafe(names.map((name) => `r.${name}`).join(', '))}
      from jsonb_to_recordset(${jsonb(sql, rows)}) r(${sql.unsafe(columns)})`;
}

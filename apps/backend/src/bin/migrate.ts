import { readdir, readFile } from 'node:fs/promises';
import postgres from 'postgres';

/**
 * Applies the migrations that are missing, in order, each in a transaction of its own with its note in
 * `public.selvedge_migration`. A second run at the same time waits on the lock and finds nothing to do.
 */
const folder = new URL('../../migrations/', import.meta.url);
const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (url === undefined) {
  process.stderr.write('Set DATABASE_URL to the PostgreSQL database to migrate.\n');
  process.exit(1);
}
const MIGRATION_LOCK = 7_355_608;
const sql = postgres(url, {
  max: 1,
  onnotice: () => {},
  connection: { application_name: 'selvedge-migrate' },
});
try {
  await sql`select pg_advisory_lock(${MIGRATION_LOCK})`;
  await sql`create table if not exists public.selvedge_migration (name text primary key, applied_at timestamptz not null default now())`;
  const applied = new Set(
    (await sql<{ name: string }[]>`select name from public.selvedge_migration`).map((row) => row.name),
  );
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  for (const name of files.filter((file) => !applied.has(file))) {
    const text = await readFile(new URL(name, folder), 'utf8');
    await sql.begin(async (tx) => {
      await tx`set local lock_timeout = '5s'`;
      await tx.unsafe(text);
      await tx`insert into public.selvedge_migration (name) values (${name})`;
    });
    process.stdout.write(`applied ${name}\n`);
  }
} catch (error) {
  process.stderr.write(
    `The database could not be migrated: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
} finally {
  await sql.end({ timeout: 5 });
}

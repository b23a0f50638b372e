import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';

const TEMPLATE = 'selvedge_template';
const TEMPLATE_LOCK = 7_355_609;
/** Enough goods for every scenario, few enough to be copied in a blink. */
const PRODUCTS = 40;
const root = join(import.meta.dirname, '..', '..', '..', '..');

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/**
 * Gives a database of its own: a copy of one that was migrated and filled once a run by the very programs that do so
 * for a real market. `env` is what those programs need besides the address.
 */
export async function openDatabase(serverUrl: string, env: Record<string, string>): Promise<TestDatabase> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const name = `test_${randomBytes(6).toString('hex')}`;
  await server`select pg_advisory_lock(${TEMPLATE_LOCK})`;
  try {
    await ensureTemplate(server, serverUrl, env);
    await server.unsafe(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await server`select pg_advisory_unlock(${TEMPLATE_LOCK})`;
  }
  return {
    url: named(serverUrl, name),
    async drop() {
      await server.unsafe(`drop database if exists ${name} with (force)`);
      await server.end();
    },
  };
}

async function ensureTemplate(server: postgres.Sql, serverUrl: string, env: Record<string, string>) {
  const [made] = await server`select 1 from pg_database where datname = ${TEMPLATE}`;
  if (made !== undefined) return;
  const making = `${TEMPLATE}_new`;
  await server.unsafe(`drop database if exists ${making} with (force)`);
  await server.unsafe(`create database ${making}`);
  const DATABASE_URL = named(serverUrl, making);
  await program('migrate', [], { ...env, DATABASE_URL });
  await program('seed', ['--products', String(PRODUCTS)], { ...env, DATABASE_URL });
  await server.unsafe(`alter database ${making} rename to ${TEMPLATE}`);
}

async function program(name: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const file = join(root, 'apps/backend/src/bin', `${name}.ts`);
  await promisify(execFile)(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
}

function named(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

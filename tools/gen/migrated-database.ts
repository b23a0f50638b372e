import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { root } from '../lib/settings.ts';

/** Works on a new database that holds what the migrations make and nothing else; it is dropped afterwards. */
export async function withMigratedDatabase<Result>(
  serverUrl: string,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const name = `selvedge_gen_${randomBytes(4).toString('hex')}`;
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  await server.unsafe(`create database ${name}`);
  try {
    await promisify(execFile)(process.execPath, [join(root, 'apps/backend/src/bin/migrate.ts')], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: address.href, DATABASE_OWNER_URL: address.href },
    });
    return await work(address.href);
  } finally {
    await server.unsafe(`drop database if exists ${name} with (force)`);
    await server.end();
  }
}

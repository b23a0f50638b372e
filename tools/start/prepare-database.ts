import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../lib/problem.ts';
import { root } from '../lib/settings.ts';
import { step } from '../lib/steps.ts';
import type { Options } from './options.ts';

const run = promisify(execFile);
const SEED = 'apps/backend/src/bin/seed.ts';
const OUTPUT_MAX_BYTES = 32 * 1024 ** 2;

/** Brings the database to its latest form and fills an empty one with the demo market. */
export async function prepareDatabase(env: Record<string, string>, options: Options): Promise<void> {
  if (!options.has('api') && !options.has('worker')) return;
  await step('database migrations', () => program('apps/backend/src/bin/migrate.ts', [], env));
  if (options.products === '0') return;
  if (!existsSync(join(root, SEED)))
    return void process.stdout.write(`• the demo market is left out: this checkout has no ${SEED}\n`);
  const products = options.products === undefined ? [] : ['--products', options.products];
  await step('demo market', () => program(SEED, ['--if-empty', ...products], env));
}

async function program(file: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const options = { env: { ...process.env, ...env }, cwd: root, maxBuffer: OUTPUT_MAX_BYTES };
  await run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, file), ...args],
    options,
  ).catch((error: { stderr?: string; message: string }) => {
    throw new Problem((error.stderr ?? error.message).trim().split('\n').slice(-8).join('\n'));
  });
}

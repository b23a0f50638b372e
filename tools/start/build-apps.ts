import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { note } from '../lib/leftovers.ts';
import { Problem } from '../lib/problem.ts';
import { root, type Settings } from '../lib/settings.ts';
import { step } from '../lib/steps.ts';
import type { Options } from './options.ts';

const run = promisify(execFile);
const OUTPUT_MAX_BYTES = 32 * 1024 ** 2;
const APPS = ['storefront', 'console'] as const;
/** What builds and tests write beside the sources. */
const NO_SOURCE = /^(\.next.*|test-results|node_modules|next-env\.d\.ts)$/;

/** Builds the web apps whose sources or settings changed since their last build. */
export async function buildApps(
  { home }: Settings,
  options: Options,
  env: Record<string, string>,
): Promise<void> {
  for (const app of APPS) {
    if (!options.has(app) || !existsSync(join(root, 'apps', app, 'src/app'))) continue;
    const stamp = join(home, `build-${app}.txt`);
    const state = stateOf(app, env);
    const folder = join(root, 'apps', app);
    if (
      existsSync(join(folder, env.NEXT_DIST_DIR ?? '.next', 'BUILD_ID')) &&
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === state
    )
      continue;
    await step(`building the ${app}`, () => build(home, folder, env));
    writeFileSync(stamp, state);
  }
}

async function build(home: string, folder: string, env: Record<string, string>): Promise<void> {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const options = {
    cwd: folder,
    env: { ...process.env, ...env, NODE_ENV: 'production' as const },
    maxBuffer: OUTPUT_MAX_BYTES,
  };
  const building = run(process.execPath, [next, 'build'], options);
  if (building.child.pid !== undefined) note(home, 'build', building.child.pid);
  await building.catch((error: { stdout?: string; stderr?: string }) => {
    throw new Problem(
      `The build failed:\n${`${error.stdout ?? ''}\n${error.stderr ?? ''}`.trim().split('\n').slice(-25).join('\n')}`,
    );
  });
}

/** A digest of all that goes into a build: sources, packages, and the addresses built in. */
function stateOf(app: string, env: Record<string, string>): string {
  const digest = createHash('sha256');
  const files = globSync(
    [`apps/${app}/**/*`, 'packages/{ui,client,contracts,money}/**/*', 'package-lock.json'],
    { cwd: root, exclude: ({ name }) => NO_SOURCE.test(name), withFileTypes: true },
  ).filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort())
    digest.update(file).update(readFileSync(file));
  for (const name of ['API_URL', 'STOREFRONT_URL', 'CONSOLE_URL', 'CARD_FIELDS_URL'])
    digest.update(env[name] ?? '');
  return digest.digest('hex');
}

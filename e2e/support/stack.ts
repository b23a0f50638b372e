import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../tools/lib/ports.ts';
import { readSettings, root } from '../../tools/lib/settings.ts';

const START_MS = 15 * 60_000;
const LOOK_MS = 200;
/** Moves every port of the stack away from one that a person may be using. */
const PORT_OFFSET = 1_500;

/**
 * What Vitest runs around the journeys: `npm start` on an empty home, exactly as a person would, with a market of its own.
 * `JOURNEY_STACK=…/stack.json` names a stack that runs already instead.
 */
export async function setup(): Promise<() => Promise<void>> {
  const given = process.env.JOURNEY_STACK;
  if (given !== undefined) return use(given, async () => {});
  const home = join(tmpdir(), `selvedge-journeys-${process.pid}`);
  mkdirSync(home, { recursive: true });
  const started = await start(home);
  return use(join(home, 'stack.json'), async () => {
    await stop(started);
    rmSync(home, { recursive: true, force: true });
  });
}

async function start(home: string): Promise<ChildProcess> {
  const lines: string[] = [];
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutStack(process.env), SELVEDGE_HOME: home, ...(await freePorts()) },
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => lines.push(String(part)));
  const until = performance.now() + START_MS;
  while (!existsSync(join(home, 'stack.json'))) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop(child);
      throw new Error(`The stack of the journeys did not come up:\n${lines.join('')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return child;
}

/** Ports that are free now, each near its usual place. */
async function freePorts(): Promise<Record<string, string>> {
  const { ports } = readSettings({ SELVEDGE_PORT_OFFSET: String(PORT_OFFSET) });
  const names = {
    STOREFRONT_PORT: ports.storefront,
    CONSOLE_PORT: ports.console,
    API_PORT: ports.api,
    WORKER_HEALTH_PORT: ports.worker,
    SANDBOX_PORT: ports.sandbox,
    SANDBOX_CARD_PORT: ports.cardFields,
    SANDBOX_SMTP_PORT: ports.smtp,
    POSTGRES_PORT: ports.postgres,
    REDIS_PORT: ports.redis,
  };
  const found = Object.entries(names).map(async ([name, port]) => [name, String(await findFreePort(port))]);
  return Object.fromEntries(await Promise.all(found));
}

/** Servers that the integration tests were given are not for the journeys. */
function withoutStack(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DATABASE_URL, REDIS_URL, SELVEDGE_PORT_OFFSET, NODE_ENV, VITEST, ...rest } = env;
  return rest;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await closed;
}

/** Hands the addresses of the stack to the journeys. */
function use(file: string, end: () => Promise<void>): () => Promise<void> {
  const stack: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  for (const [name, value] of Object.entries(stack)) process.env[`JOURNEY_${name}`] = value;
  return end;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { forget, note } from './leftovers.ts';
import { Problem } from './problem.ts';
import { root } from './settings.ts';

export type Service = {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  /** Answers with a status below 500 when the service is up. */
  readonly healthUrl: string;
};

export type Running = { readonly name: string; stop(): Promise<void> };

const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 25_000;
const RESTARTS_MAX = 5;
/** A service that ran this long may crash anew without its earlier crashes counting. */
const STEADY_MS = 60_000;

/** Starts a service, its output in a log file, and waits until it answers. It is started again when it crashes, a few times. */
export async function startService(
  home: string,
  service: Service,
  env: Record<string, string>,
): Promise<Running> {
  const log = join(home, 'logs', `${service.name}.log`);
  mkdirSync(join(home, 'logs'), { recursive: true });
  let stopping = false;
  let crashes = 0;
  let child = launch(home, service, env, log);

  const watch = (one: ChildProcess, startedAt: number) =>
    one.once('exit', async (code, signal) => {
      if (stopping) return;
      crashes = performance.now() - startedAt > STEADY_MS ? 1 : crashes + 1;
      process.stderr.write(
        `\n${service.name} ended (${signal ?? `code ${code}`}). Its last words, from ${log}:\n${lastLines(log, 6)}\n`,
      );
      if (crashes > RESTARTS_MAX)
        return void process.stderr.write(`${service.name} keeps ending and is left down.\n`);
      await sleep(500 * 2 ** crashes);
      if (stopping) return;
      child = launch(home, service, env, log);
      watch(child, performance.now());
    });

  await waitUntilUp(service, child, log);
  watch(child, performance.now());
  return {
    name: service.name,
    async stop() {
      stopping = true;
      await end(child);
      forget(home, service.name);
    },
  };
}

function launch(
  home: string,
  { name, command, cwd }: Service,
  env: Record<string, string>,
  log: string,
): ChildProcess {
  const [program = '', ...args] = command;
  const output = openSync(log, 'a');
  // A group of its own: Ctrl-C reaches the parent alone, which stops the children in order.
  const child = spawn(program, args, {
    cwd: cwd ?? root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  if (child.pid !== undefined) note(home, name, child.pid);
  return child;
}

async function waitUntilUp({ name, healthUrl }: Service, child: ChildProcess, log: string): Promise<void> {
  for (
    const deadline = performance.now() + START_TIMEOUT_MS;
    performance.now() < deadline;
    await sleep(100)
  ) {
    if (child.exitCode !== null)
      throw new Problem(`${name} ended while starting. Its last words, from ${log}:\n${lastLines(log, 8)}`);
    const response = await fetch(healthUrl, { redirect: 'manual', signal: AbortSignal.timeout(3_000) }).catch(
      () => null,
    );
    if (response !== null && response.status < 500) return;
  }
  endGroup(child);
  throw new Problem(
    `${name} did not answer at ${healthUrl} within ${START_TIMEOUT_MS / 1000} s. Its log is ${log}.`,
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = setTimeout(() => endGroup(child), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(late);
}

/** A service that reloads on change is a watcher with the program as its child: both go. */
function endGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // ended already
  }
}

function lastLines(file: string, count: number): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-count).join('\n');
}

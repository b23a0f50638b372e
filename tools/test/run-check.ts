import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { root } from '../lib/settings.ts';
import type { Check } from './checks.ts';

export type Outcome = {
  readonly name: string;
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly output: string;
};

const running = new Set<ChildProcess>();
const STOP_MS = 20_000;

/** Runs one check, its output kept. Gives how many of its tests passed and failed; a check without tests counts as one. */
export async function runCheck(check: Check, env: Record<string, string>): Promise<Outcome> {
  const startedAt = performance.now();
  // A group of its own, so that an interruption reaches everything it started.
  const child = spawn(check.program, check.args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  running.delete(child);
  const ok = code === 0;
  const seconds = (performance.now() - startedAt) / 1000;
  return { name: check.name, ok, ...countsOf(check, ok, output), seconds, output };
}

/** Ends every check under way with what it started: asked first, then forced. */
export async function endChecks(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = new Promise((resolve) => child.once('close', resolve));
      signal(child, 'SIGTERM');
      const late = setTimeout(() => signal(child, 'SIGKILL'), STOP_MS);
      await closed;
      clearTimeout(late);
    }),
  );
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // ended already
  }
}

function countsOf(check: Check, ok: boolean, output: string): { passed: number; failed: number } {
  const counted = check.countsFile === undefined ? lastLineCounts(output) : fileCounts(check.countsFile);
  if (counted === null) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  // A file that does not load fails without a test of its own: the failure still shows in the sum.
  return { passed: counted.passed, failed: ok ? counted.failed : Math.max(1, counted.failed) };
}

function fileCounts(file: string): { passed: number; failed: number } | null {
  if (!existsSync(file)) return null;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
}

function lastLineCounts(output: string): { passed: number; failed: number } | null {
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
  return passed === undefined ? null : { passed: Number(passed), failed: Number(failed) };
}

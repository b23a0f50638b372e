import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { note } from '../../tools/lib/leftovers.ts';
import { root } from '../../tools/lib/settings.ts';

const RESTART_AFTER_MS = 300;

let over = false;

/** From now on nothing that ends is started again. */
export function leaveDead(): void {
  over = true;
}

/** A process of the market under chaos: started again whenever it ends, until it is told to stop. */
export type Member = {
  readonly name: string;
  /** SIGKILL, as a power cut would. */
  kill(): void;
  /** SIGSTOP for a while: it sleeps and wakes believing that no time has passed. */
  freeze(ms: number): Promise<void>;
  /** Kills it; the next start dies by itself at the named point, once. */
  crashAt(point: string): void;
  stop(): Promise<void>;
};

type Program = {
  readonly name: string;
  readonly file: string;
  readonly env: Record<string, string>;
  readonly home: string;
};

/** Starts a member. How often members died is counted in `deaths`. */
export function startMember(program: Program, deaths: { count: number }): Member {
  let stopping = false;
  let nextPoint: string | null = null;
  let child = launch(program, null);
  const watch = (one: ChildProcess) => {
    one.once('exit', async () => {
      if (stopping || over) return;
      deaths.count += 1;
      await sleep(RESTART_AFTER_MS);
      if (stopping || over) return;
      child = launch(program, nextPoint);
      nextPoint = null;
      watch(child);
    });
  };
  watch(child);
  return {
    name: program.name,
    kill: () => void child.kill('SIGKILL'),
    async freeze(ms) {
      const frozen = child;
      frozen.kill('SIGSTOP');
      await sleep(ms);
      frozen.kill('SIGCONT');
    },
    crashAt(point) {
      nextPoint = point;
      child.kill('SIGKILL');
    },
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function launch({ name, file, env, home }: Program, point: string | null): ChildProcess {
  const log = openSync(join(home, `${name}.log`), 'a');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, file)], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env, ...(point === null ? {} : { CRASH_POINT: point }) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  if (child.pid !== undefined) note(home, name, child.pid);
  return child;
}

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftovers } from './leftovers.ts';
import { root } from './settings.ts';

/**
 * Makes the folder in which one run of a program keeps its data and notes its processes. `kind` names the program; runs of
 * another checkout lie apart. What a killed run left behind, processes and data, is ended first.
 */
export async function openRunFolder(kind: string): Promise<string> {
  const runs = join(
    tmpdir(),
    `selvedge-${kind}-${createHash('sha256').update(root).digest('hex').slice(0, 8)}`,
  );
  for (const name of existsSync(runs) ? readdirSync(runs) : []) {
    if (isAlive(Number(name))) continue;
    await endLeftovers(join(runs, name));
    rmSync(join(runs, name), { recursive: true, force: true });
  }
  const home = join(runs, String(process.pid));
  mkdirSync(home, { recursive: true });
  chmodSync(runs, 0o755);
  return home;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** CPU time so far, milliseconds, of each part of a running stack and of this generator. Linux only; elsewhere it is empty. */
export function readCpu(home: string): Map<string, number> {
  const cpu = new Map<string, number>();
  try {
    const parents = new Map(processes().map(({ pid, parent, ms }) => [pid, { parent, ms }]));
    for (const file of readdirSync(`${home}/run`)) {
      const { pid }: { pid: number } = JSON.parse(readFileSync(`${home}/run/${file}`, 'utf8'));
      const part = file.replace('.json', '');
      const own = [...parents].filter(
        ([id, { parent }]) => id === pid || (part === 'postgres' && parent === pid),
      );
      cpu.set(
        part,
        own.reduce((sum, [, { ms }]) => sum + ms, 0),
      );
    }
    const { user, system } = process.cpuUsage();
    cpu.set('generator', (user + system) / 1000);
  } catch {
    return new Map();
  }
  return cpu;
}

function processes(): { pid: number; parent: number; ms: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        const ms = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
        return [{ pid: Number(name), parent: Number(fields[1]), ms }];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/** Writes what each part used between two readings, as shares of one core, the greatest first. */
export function writeShares(
  before: Map<string, number>,
  after: Map<string, number>,
  elapsedMs: number,
): string {
  return [...after]
    .map(([part, ms]) => ({ part, share: (ms - (before.get(part) ?? 0)) / elapsedMs }))
    .filter(({ share }) => share >= 0.005)
    .sort((a, b) => b.share - a.share)
    .map(({ part, share }) => `${part} ${Math.round(share * 100)} %`)
    .join(', ');
}

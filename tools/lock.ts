import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './lib/lock.ts';
import { root } from './lib/settings.ts';

// `npm run lock`: run after npm changed package-lock.json. npm leaves out packages for other systems that it could not load
// here, and `npm ci` then refuses the file everywhere. `--check` changes nothing and ends with 1 when one is missing.
const file = join(root, 'package-lock.json');
const { lock, added } = completeLock(JSON.parse(readFileSync(file, 'utf8')));
if (added.length > 0 && process.argv.includes('--check')) {
  process.stdout.write(
    `package-lock.json lacks ${added.length} packages for other systems. Type: npm run lock\n`,
  );
  process.exitCode = 1;
} else {
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(`lock: ${added.length} packages added\n`);
}

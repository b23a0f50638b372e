import { join } from 'node:path';
import { checkTidy } from './check.ts';
import { readTree } from './read-tree.ts';

// `npm run tidy`: prints each violation of the house rules as file:line, and ends with 1 when there is one.
const violations = checkTidy(readTree(join(import.meta.dirname, '..', '..')));
for (const { file, line, rule, message } of violations)
  process.stdout.write(`${file}:${line}  ${rule}  ${message}\n`);
process.stdout.write(
  violations.length === 0 ? 'tidy: nothing to mend\n' : `tidy: ${violations.length} to mend\n`,
);
process.exitCode = violations.length === 0 ? 0 : 1;

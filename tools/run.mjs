// Runs one of the project's programs under the pinned Node: node tools/run.mjs FILE [ARGUMENT…]
import { handOver } from './lib/bootstrap.mjs';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('Say which program to run: node tools/run.mjs FILE [ARGUMENT…]');
  process.exit(1);
}
await handOver(file, rest, { withStack: true });

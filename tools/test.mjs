// The entry of `npm test` and `npm run verify`.
import { handOver } from './lib/bootstrap.mjs';

await handOver('tools/test/main.ts', process.argv.slice(2));

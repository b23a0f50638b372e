// The entry of `npm start` and `npm run dev`: runs on any Node from 20 on, installs what is missing, then hands over to
// tools/start/main.ts under the pinned Node.
import { handOver } from './lib/bootstrap.mjs';

await handOver('tools/start/main.ts', process.argv.slice(2));

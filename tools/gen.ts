import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOpenApi, writeSchema } from '../packages/contracts/src/generate/index.ts';
import { dumpSchema } from './gen/dump-schema.ts';
import { withMigratedDatabase } from './gen/migrated-database.ts';
import { root } from './lib/settings.ts';

// `npm run gen`: writes what derives from the contracts, and, where a database server is given, what the migrations make.
const keep = (path: string, text: string) => {
  writeFileSync(join(root, path), text);
  process.stdout.write(`gen: ${path}\n`);
};
keep('packages/contracts/openapi.json', `${JSON.stringify(writeOpenApi(), null, 2)}\n`);
keep('packages/contracts/schema.graphql', writeSchema());
const server = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
if (server === undefined)
  process.stdout.write('gen: apps/backend/schema.sql stays: no DATABASE_URL is set\n');
else keep('apps/backend/schema.sql', await withMigratedDatabase(server, dumpSchema));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dumpSchema } from '../../../tools/gen/dump-schema.ts';
import { openTestMarket, type TestMarket } from './harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
});
afterAll(() => market.close());

const committed = readFileSync(join(import.meta.dirname, '..', 'schema.sql'), 'utf8');

test('schema.sql is what the migrations make; `npm run gen` writes it', async () => {
  expect(await dumpSchema(market.app.config.database.url)).toBe(committed);
});

test('a column, a policy or a grant that nobody wrote down is drift', async () => {
  const changes = [
    'alter table catalog.product add column planted text',
    'create policy planted on vendors.vendor for select to selvedge_market using (true)',
    'grant delete on catalog.product to selvedge_vendor',
  ];
  for (const change of changes) {
    const before = await dumpSchema(market.app.config.database.url);
    await market.sql.unsafe(change);
    expect(await dumpSchema(market.app.config.database.url), change).not.toBe(before);
  }
});

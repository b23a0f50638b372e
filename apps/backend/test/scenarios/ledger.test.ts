import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { ISql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capturePosting, post } from '../../src/modules/ledger/index.ts';
import { openTestMarket, type TestMarket } from '../harness/index.ts';

let market: TestMarket;
beforeAll(async () => {
  market = await openTestMarket({ withoutPlacer: true, withoutJobs: true });
});
afterAll(() => market.close());

type Leg = { kind: string; currency: string; amount_minor: string };
const leg = (kind: string, minor: number, currency = 'EUR'): Leg => ({
  kind,
  currency,
  amount_minor: String(minor),
});
const postRaw = (sql: ISql, key: string, entries: readonly Leg[]) => sql`
  select posted from ledger.post(${sql.json([
    { key, kind: 'capture', source_type: 'order', source_id: key, effective_at: '2026-01-01', entries },
  ])})`;

const unbalanced: readonly (readonly [string, readonly Leg[]])[] = [
  ['a cent is missing', [leg('bank', 100), leg('commission_income', -99)]],
  ['it has one leg', [leg('bank', 100)]],
  ['it balances over two currencies only', [leg('bank', 100, 'EUR'), leg('commission_income', -100, 'USD')]],
  ['it has no entry', []],
];

test.each(unbalanced)('a transaction is refused when %s', async (_, entries) => {
  const key = `refused:${randomUUID()}`;
  await expect(postRaw(market.sql, key, entries)).rejects.toMatchObject({ code: '23514' });
  expect(await market.sql`select 1 from ledger.transaction where idempotency_key = ${key}`).toHaveLength(0);
});

test('what was posted can be neither changed nor removed, not even by the owner of the tables', async () => {
  const { sql } = market;
  await postRaw(sql, `kept:${randomUUID()}`, [leg('bank', 500), leg('commission_income', -500)]);
  const attempts = [
    sql`update ledger.entry set amount_minor = amount_minor + 1`,
    sql`delete from ledger.entry`,
    sql`truncate ledger.entry`,
    sql`update ledger.transaction set kind = 'other'`,
    sql`delete from ledger.transaction`,
    sql`truncate ledger.transaction cascade`,
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toThrow('append-only');
});

test('the application cannot write beside the one function that posts', async () => {
  const { sql } = market.app.db;
  await expect(
    sql`insert into ledger.transaction (idempotency_key, kind, source_type, source_id, effective_at)
        values ('beside', 'capture', 'order', 'x', now())`,
  ).rejects.toThrow('permission denied');
  await expect(
    sql`insert into ledger.entry (transaction_id, seq, account_id, currency, amount_minor)
        select e.transaction_id, 99, e.account_id, e.currency, 1 from ledger.entry e limit 1`,
  ).rejects.toThrow('permission denied');
});

test('the same key posted again, at the same time or later, is one transaction', async () => {
  const { sql } = market;
  const key = `once:${randomUUID()}`;
  const entries = [leg('bank', 700), leg('commission_income', -700)];
  const answers = await Promise.all([1, 2].map(() => postRaw(sql, key, entries)));
  answers.push(await postRaw(sql, key, entries));
  expect(answers.flat().filter((row) => row.posted)).toHaveLength(1);
  const [row] = await sql`
    select count(*)::int as entries from ledger.entry e join ledger.transaction t on t.id = e.transaction_id
     where t.idempotency_key = ${key}`;
  expect(row?.entries).toBe(2);
});

test('whatever is sold, captures keep debits equal to credits and give each shop what is its own', async () => {
  const vendors = await market.sql<{ id: string }[]>`select id from vendors.vendor order by slug limit 4`;
  const share = fc.record({
    goodsMinor: fc.bigInt(1n, 10n ** 10n),
    shippingMinor: fc.bigInt(0n, 10n ** 4n),
    bps: fc.bigInt(0n, 5000n),
  });
  const sales = fc.array(share, { minLength: 1, maxLength: vendors.length });
  await fc.assert(
    fc.asyncProperty(sales, async (given) => {
      const shares = given.map(({ bps, ...rest }, index) => ({
        ...rest,
        discountMinor: 0n,
        subsidyMinor: 0n,
        vendorId: vendors[index]?.id ?? '',
        commissionMinor: (rest.goodsMinor * bps) / 10_000n,
      }));
      const orderId = randomUUID();
      const sale = { orderId, processor: 'stripe', currency: 'EUR', capturedAt: new Date(), shares };
      const capture = capturePosting({ ...sale, giftMinor: 0n });
      await market.app.db.transaction((tx) => post(tx, capture === null ? [] : [capture]));
      const booked = await market.sql<{ vendorId: string | null; minor: bigint }[]>`
        select a.vendor_id as "vendorId", sum(e.amount_minor)::bigint as minor
          from ledger.entry e join ledger.account a on a.id = e.account_id
          join ledger.transaction t on t.id = e.transaction_id where t.source_id = ${orderId} group by 1`;
      expect(booked.reduce((sum, { minor }) => sum + minor, 0n)).toBe(0n);
      for (const one of shares) {
        const net = one.goodsMinor + one.shippingMinor - one.commissionMinor;
        expect(booked.find(({ vendorId }) => vendorId === one.vendorId)?.minor).toBe(-net);
      }
    }),
    { numRuns: 25 },
  );
  const [trial] = await market.sql`select sum(amount_minor)::bigint as total from ledger.entry`;
  expect(trial?.total).toBe(0n);
});

import type { RouteOutput, routes } from '@selvedge/contracts';
import type { App, Sql } from '../../platform/index.ts';
import { type EntryRow, readAccountBalances, readEntries, type Source } from '../ledger/index.ts';
import { readOrderNumbers } from '../orders/index.ts';
import { readVendorNames } from '../vendors/index.ts';
import { CURRENCY, debitOrCredit } from './money.ts';

const RECENT_TRANSACTIONS = 25;

/** Shows every account of the ledger and whether debits equal credits. */
export async function viewTrialBalance(app: App): Promise<RouteOutput<typeof routes.viewTrialBalance>> {
  const { sql } = app.db;
  const [balances, recent] = await Promise.all([
    readAccountBalances(sql, CURRENCY),
    readTransactions(sql, null),
  ]);
  const names = await readVendorNames(sql, [...new Set(balances.flatMap((row) => row.vendorId ?? []))]);
  const rank = new Map([...names.keys()].map((id, at) => [id, at]));
  const rankOf = (row: { vendorId: string | null }) => rank.get(row.vendorId ?? '') ?? -1;
  // Accounts come by kind; within a kind they stand by the name of their vendor.
  const kinds = Map.groupBy(balances, (row) => `${row.vendorId === null} ${row.account}`);
  const sorted = [...kinds.values()].flatMap((rows) => rows.toSorted((a, b) => rankOf(a) - rankOf(b)));
  return {
    balanced: balances.reduce((sum, row) => sum + row.minor, 0n) === 0n,
    accounts: sorted.map(({ account, vendorId, minor }) => ({
      account,
      vendorName: names.get(vendorId ?? '') ?? null,
      ...debitOrCredit(minor),
    })),
    recent,
  };
}

/** Reads the newest transactions with their entries: of all, or of those posted for one source. */
export async function readTransactions(sql: Sql, source: Source | null) {
  const entries = await readEntries(sql, source, RECENT_TRANSACTIONS);
  const [names, sourceOf] = await Promise.all([
    readVendorNames(sql, [...new Set(entries.flatMap((entry) => entry.vendorId ?? []))]),
    nameSources(sql, entries),
  ]);
  const show = ({ account, vendorId, minor }: EntryRow) => ({
    account,
    vendorName: names.get(vendorId ?? '') ?? null,
    ...debitOrCredit(minor),
  });
  return [...Map.groupBy(entries, (entry) => entry.id)].flatMap(([id, own]) =>
    own.slice(0, 1).map((first) => ({
      id,
      kind: first.kind,
      source: sourceOf(first),
      effectiveAt: first.effectiveAt.toISOString(),
      entries: own.map(show),
    })),
  );
}

/** Gives how to name what transactions were posted for: an order by the number people know it by. */
export async function nameSources(sql: Sql, sources: readonly Source[]): Promise<(source: Source) => string> {
  const orderIds = sources.filter((one) => one.sourceType === 'order').map((one) => one.sourceId);
  const numbers = await readOrderNumbers(sql, [...new Set(orderIds)]);
  return ({ sourceType, sourceId }) => `${sourceType} ${numbers.get(sourceId) ?? sourceId}`;
}

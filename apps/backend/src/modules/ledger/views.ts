import type { Sql, VendorTx } from '../../platform/index.ts';

/** What a transaction was posted for: an order, a payout. */
export type Source = { readonly sourceType: string; readonly sourceId: string };

/** The accounts the trial balance shows at most: a few for each vendor. */
const ACCOUNTS_MAX = 2_000;
const ENTRIES_PER_TRANSACTION = 16;

const accountName = (sql: Sql) =>
  sql`a.kind || case when a.qualifier = '' then '' else ' ' || a.qualifier end`;

export type EntryRow = Source & {
  readonly id: string;
  readonly kind: string;
  readonly effectiveAt: Date;
  readonly account: string;
  readonly vendorId: string | null;
  readonly minor: bigint;
};

/** Reads the entries of the newest transactions: of all, or of those posted for one source. */
export function readEntries(sql: Sql, source: Source | null, transactions: number): Promise<EntryRow[]> {
  return sql<EntryRow[]>`
    select t.id, t.kind, t.source_type as "sourceType", t.source_id as "sourceId", t.effective_at as "effectiveAt",
           ${accountName(sql)} as account, a.vendor_id as "vendorId", e.amount_minor as minor
      from (select id, kind, source_type, source_id, effective_at from ledger.transaction
             where ${source === null} or (source_type = ${source?.sourceType ?? ''} and source_id = ${source?.sourceId ?? ''})
             order by effective_at desc, id desc limit ${transactions}) t
      join ledger.entry e on e.transaction_id = t.id join ledger.account a on a.id = e.account_id
     order by t.effective_at desc, t.id, e.seq limit ${transactions * ENTRIES_PER_TRANSACTION}`;
}

export type AccountBalance = {
  readonly account: string;
  readonly vendorId: string | null;
  readonly minor: bigint;
};

/** Sums every account of a currency, the market's own first; debits are positive. */
export function readAccountBalances(sql: Sql, currency: string): Promise<AccountBalance[]> {
  return sql<AccountBalance[]>`
    select ${accountName(sql)} as account, a.vendor_id as "vendorId", coalesce(sum(e.amount_minor), 0)::bigint as minor
      from ledger.account a left join ledger.entry e on e.account_id = a.id
     where a.currency = ${currency} group by a.id, a.kind, a.qualifier, a.vendor_id
     order by a.vendor_id is not null, a.kind, a.qualifier, a.vendor_id limit ${ACCOUNTS_MAX}`;
}

export type VendorBalance = {
  readonly vendorId: string;
  readonly pendingMinor: bigint;
  readonly availableMinor: bigint;
};

/** Sums what the market owes each vendor. */
export function readVendorBalances(sql: Sql, vendorIds: readonly string[]): Promise<VendorBalance[]> {
  return sql<VendorBalance[]>`
    select a.vendor_id as "vendorId", -coalesce(sum(e.amount_minor) filter (where a.kind = 'vendor_pending'), 0)::bigint as "pendingMinor",
           -coalesce(sum(e.amount_minor) filter (where a.kind = 'vendor_available'), 0)::bigint as "availableMinor"
      from ledger.account a join ledger.entry e on e.account_id = a.id
     where a.vendor_id = any (${vendorIds as string[]}::uuid[]) group by 1 limit ${vendorIds.length}`;
}

/**
 * Gives what of an order is still pending for a vendor: a release for payout is posted with the order as its source, and so is
 * what went back before.
 */
export async function readPendingOfOrder(sql: Sql, vendorId: string, orderId: string): Promise<bigint> {
  const [row] = await sql<{ minor: bigint }[]>`
    select -coalesce(sum(e.amount_minor), 0)::bigint as minor
      from ledger.transaction t join ledger.entry e on e.transaction_id = t.id join ledger.account a on a.id = e.account_id
     where t.source_type = 'order' and t.source_id = ${orderId} and a.kind = 'vendor_pending' and a.vendor_id = ${vendorId}`;
  return row?.minor ?? 0n;
}

/** Sums a vendor's accounts by kind; what the market owes it is positive. */
export async function readOwnBalances(tx: VendorTx): Promise<Map<string, bigint>> {
  const rows = await tx<{ kind: string; minor: bigint }[]>`
    select a.kind, -sum(e.amount_minor)::bigint as minor from ledger.account a join ledger.entry e on e.account_id = a.id
     where a.vendor_id = platform.current_vendor() group by 1 limit 10`;
  return new Map(rows.map((row) => [row.kind, row.minor]));
}

export type OwnEntryRow = Source & {
  readonly id: string;
  /** When, to the microsecond: what a cursor keeps. */
  readonly at: string;
  readonly transactionId: string;
  readonly kind: string;
  readonly account: string;
  readonly effectiveAt: Date;
  readonly minor: bigint;
};

/** Reads the entries on a vendor's accounts, newest first; what is in its favour is positive. */
export function listOwnEntries(
  tx: VendorTx,
  after: { at: string; id: string } | null,
  limit: number,
): Promise<OwnEntryRow[]> {
  return tx<OwnEntryRow[]>`
    select t.id || ':' || e.seq as id, t.effective_at::text as at, t.id as "transactionId", t.kind, t.source_type as "sourceType",
           t.source_id as "sourceId", a.kind as account, t.effective_at as "effectiveAt", -e.amount_minor as minor
      from ledger.account a join ledger.entry e on e.account_id = a.id join ledger.transaction t on t.id = e.transaction_id
     where a.vendor_id = platform.current_vendor()
       and (${after === null} or (t.effective_at, t.id || ':' || e.seq) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? ''}))
     order by t.effective_at desc, t.id || ':' || e.seq desc limit ${limit}`;
}

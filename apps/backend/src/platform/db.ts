import postgres from 'postgres';

type Types = { bigint: bigint; day: string };

/** A connection to ask with; a transaction is one as well. */
export type Sql = postgres.ISql<Types>;
/** Proof that the statements run in one transaction. */
export type Tx = postgres.TransactionSql<Types>;
/**
 * A part of a statement. A module may hand one that names its tables to a query of another, so that a join stays one
 * statement and each table is named by its owner. It runs when awaited: give it from plain functions, never from async ones.
 */
export type Fragment = postgres.Fragment;
declare const narrowed: unique symbol;
/** A transaction that sees one vendor's rows only. Vendor use cases take this type, so that none can forget the scope. */
export type VendorTx = Tx & { readonly [narrowed]: true };

export type Db = {
  readonly sql: postgres.Sql<Types>;
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  asVendor<Result>(vendorId: string, work: (tx: VendorTx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

const STATEMENT_TIMEOUT_MS = 5_000;
const LOCK_TIMEOUT_MS = 1_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
/** `date` columns stay the text PostgreSQL gives: a day has no time zone to shift it. */
const DATE_OID = 1082;
const day: postgres.PostgresType<string> = {
  to: DATE_OID,
  from: [DATE_OID],
  serialize: (text: string) => text,
  parse: (text: string) => text,
};

/**
 * Connects as the role `selvedge_market`, which owns nothing. Statements and locks are bounded in time.
 * `role` is left out by migrations alone.
 */
export function connect(
  url: string,
  options: { pool: number; role?: 'selvedge_market' | 'none'; name: string },
): Db {
  const sql = postgres(url, {
    max: options.pool,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    types: { bigint: postgres.BigInt, day },
    connection: {
      application_name: `selvedge-${options.name}`,
      ...(options.role === 'none' ? {} : { role: options.role ?? 'selvedge_market' }),
      statement_timeout: options.role === 'none' ? 0 : STATEMENT_TIMEOUT_MS,
      lock_timeout: options.role === 'none' ? 0 : LOCK_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    },
  });
  // `begin` unwraps arrays of promises in its type; our work functions give plain values.
  const transaction = <Result>(work: (tx: Tx) => Promise<Result>) => sql.begin(work) as Promise<Result>;
  return {
    sql,
    transaction,
    asVendor: (vendorId, work) =>
      transaction(async (tx) => {
        await tx`select set_config('role', 'selvedge_vendor', true), set_config('selvedge.vendor_id', ${vendorId}, true)`;
        return work(tx as VendorTx); // narrowed by the statement above, for this transaction
      }),
    close: () => sql.end({ timeout: 5 }),
  };
}

/** Turns JSON-ready values into a parameter of type jsonb; bigints become texts, which PostgreSQL casts back. */
export function jsonb(sql: Sql, value: unknown) {
  const plain: unknown = JSON.parse(
    JSON.stringify(value, (_, v: unknown) => (typeof v === 'bigint' ? v.toString() : v)),
  );
  return sql.json(plain as postgres.JSONValue); // what JSON.parse gave is JSON
}

import type { Sql, Tx } from '../../platform/index.ts';
import type { Realm } from './realms.ts';

export type Account = {
  readonly id: string;
  readonly passwordHash: string;
  readonly state: 'active' | 'disabled';
};

export async function findAccount(sql: Sql, realm: Realm, email: string): Promise<Account | null> {
  const [row] = await sql<Account[]>`
    select id, password_hash as "passwordHash", state from identity.account where realm = ${realm} and email = ${email}`;
  return row ?? null;
}

/** Opens an account with its profile. Gives null when the address has one already. */
export async function insertAccount(
  tx: Tx,
  a: { realm: Realm; email: string; passwordHash: string; fullName: string },
): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into identity.account (realm, email, password_hash) values (${a.realm}, ${a.email}, ${a.passwordHash})
    on conflict (realm, email) do nothing returning id`;
  if (row === undefined) return null;
  await tx`insert into identity.profile (account_id, full_name) values (${row.id}, ${a.fullName})`;
  return row.id;
}

export type Person = { readonly email: string; readonly fullName: string };

export async function readPerson(sql: Sql, accountId: string): Promise<Person | null> {
  const [row] = await sql<Person[]>`
    select a.email, p.full_name as "fullName" from identity.account a join identity.profile p on p.account_id = a.id where a.id = ${accountId}`;
  return row ?? null;
}

/** Reads what people are called, by account; those without a profile are left out. */
export async function readFullNames(sql: Sql, accountIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; fullName: string }[]>`
    select account_id as id, full_name as "fullName" from identity.profile
     where account_id = any (${accountIds as string[]}::uuid[]) order by account_id limit ${accountIds.length}`;
  return new Map(rows.map((row) => [row.id, row.fullName]));
}

/** What a console account may be: an operator, or staff of a vendor. */
export type Membership = {
  readonly operator: boolean;
  readonly vendorId: string | null;
  readonly role: string | null;
};

export async function readMembership(sql: Sql, accountId: string): Promise<Membership> {
  const [row] = await sql<Membership[]>`
    select exists (select from identity.operator o where o.account_id = a.id) as operator, s.vendor_id as "vendorId", s.role
      from identity.account a
      left join lateral (select vendor_id, role from identity.vendor_staff where account_id = a.id order by created_at limit 1) s on true
     where a.id = ${accountId}`;
  return row ?? { operator: false, vendorId: null, role: null };
}

export async function insertSession(
  tx: Tx,
  s: { accountId: string; device: string; absoluteSeconds: number },
): Promise<string> {
  const [row] = await tx<{ id: string }[]>`
    insert into identity.session (account_id, device, expires_at)
    values (${s.accountId}, ${s.device}, clock_timestamp() + make_interval(secs => ${s.absoluteSeconds})) returning id`;
  if (row === undefined) throw new Error('a session was not inserted');
  return row.id;
}

export async function insertRefreshToken(
  tx: Tx,
  t: { hash: Buffer; sessionId: string; parent: Buffer | null; idleSeconds: number },
): Promise<void> {
  await tx`
    insert into identity.refresh_token (hash, session_id, parent_hash, idle_until)
    values (${t.hash}, ${t.sessionId}, ${t.parent}, clock_timestamp() + make_interval(secs => ${t.idleSeconds}))`;
}

export type RefreshToken = {
  readonly sessionId: string;
  readonly accountId: string;
  readonly realm: Realm;
  readonly state: 'active' | 'used';
  readonly usedSecondsAgo: number | null;
  /** Whether its successor is the active one: nothing came after that. */
  readonly parentOfActive: boolean;
  readonly alive: boolean;
};

/** Locks the session of a refresh token and reads how both stand. Gives null for a token that was never ours. */
export async function lockRefreshToken(tx: Tx, hash: Buffer): Promise<RefreshToken | null> {
  await tx`select 1 from identity.session s join identity.refresh_token t on t.session_id = s.id where t.hash = ${hash} limit 1 for update of s`;
  const [row] = await tx<RefreshToken[]>`
    select t.session_id as "sessionId", s.account_id as "accountId", a.realm, t.state,
           extract(epoch from clock_timestamp() - t.used_at)::float8 as "usedSecondsAgo",
           exists (select from identity.refresh_token n where n.parent_hash = t.hash and n.state = 'active') as "parentOfActive",
           s.ended_at is null and s.expires_at > clock_timestamp() and t.idle_until > clock_timestamp() and a.state = 'active' as alive
      from identity.refresh_token t
      join identity.session s on s.id = t.session_id
      join identity.account a on a.id = s.account_id
     where t.hash = ${hash}`;
  return row ?? null;
}

export async function markUsed(tx: Tx, hash: Buffer): Promise<void> {
  await tx`update identity.refresh_token set state = 'used', used_at = clock_timestamp() where hash = ${hash} and state = 'active'`;
}

export async function endSession(
  sql: Sql,
  sessionId: string,
  reason: 'signed_out' | 'token_reused' | 'revoked',
): Promise<void> {
  await sql`
    update identity.session set ended_at = clock_timestamp(), end_reason = ${reason} where id = ${sessionId} and ended_at is null`;
}

/** Says whether a session still stands. */
export async function sessionStands(sql: Sql, sessionId: string, accountId: string): Promise<boolean> {
  const rows = await sql`
    select 1 from identity.session s join identity.account a on a.id = s.account_id
     where s.id = ${sessionId} and s.account_id = ${accountId} and s.ended_at is null and s.expires_at > clock_timestamp()
       and a.state = 'active' limit 1`;
  return rows.length === 1;
}

/** Counts the recent failures of several subjects; gives the highest. */
export async function countFailures(
  sql: Sql,
  subjects: readonly string[],
  windowSeconds: number,
): Promise<number> {
  const [row] = await sql<{ most: number }[]>`
    select coalesce(max(n), 0)::int as most from (
      select count(*) as n from identity.sign_in_failure
       where subject = any (${subjects as string[]}) and failed_at > clock_timestamp() - make_interval(secs => ${windowSeconds})
       group by subject) f`;
  return row?.most ?? 0;
}

export async function noteFailure(sql: Sql, subjects: readonly string[]): Promise<void> {
  await sql`insert into identity.sign_in_failure (subject) select unnest(${subjects as string[]}::text[])`;
}

export async function clearFailures(sql: Sql, subject: string): Promise<void> {
  await sql`delete from identity.sign_in_failure where subject = ${subject}`;
}

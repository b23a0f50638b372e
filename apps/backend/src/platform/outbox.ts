import type { JSONValue } from 'postgres';
import type { Sql, Tx } from './db.ts';
import { currentTrace } from './trace.ts';

/** A fact: what happened to what. The payload is small and carries ids, never personal data. */
export type Fact = {
  readonly topic: string;
  readonly subject: string;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
};

/** Announces facts in the transaction that makes them true: they are published if, and only if, it commits. */
export async function publish(tx: Tx, ...facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  await tx`
    insert into platform.outbox (topic, subject, payload, trace)
    select f.*, ${currentTrace()}::text from unnest(${facts.map((f) => f.topic)}::text[], ${facts.map((f) => f.subject)}::text[],
                         ${facts.map((f) => JSON.stringify(f.payload))}::text[]::jsonb[]) f`;
}

export type OutboxRow = {
  readonly id: string;
  readonly topic: string;
  readonly subject: string;
  readonly payload: Record<string, JSONValue>;
  /** The `traceparent` of what stated the fact, while that is traced. */
  readonly trace?: string | null;
};

/** Locks the oldest unpublished facts, past those another relay has locked. */
export function lockUnpublished(tx: Tx, limit: number) {
  return tx<OutboxRow[]>`
    select id, topic, subject, payload, trace from platform.outbox
     where published_at is null order by created_at limit ${limit} for update skip locked`;
}

/** Stamps facts as published. */
export async function markPublished(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx`update platform.outbox set published_at = clock_timestamp() where id = any (${ids as string[]}::uuid[])`;
}

/** Says how many facts wait to be published, and for how long the oldest of them. */
export async function readOutboxBacklog(sql: Sql): Promise<{ waiting: number; oldestSeconds: number }> {
  const [row] = await sql<{ waiting: number; oldestSeconds: number }[]>`
    select count(*)::int as waiting, coalesce(extract(epoch from now() - min(created_at)), 0)::int as "oldestSeconds"
      from platform.outbox where published_at is null`;
  return row ?? { waiting: 0, oldestSeconds: 0 };
}

/** Announces the first fact of a topic about each subject once more, as a new fact. Gives the subjects that had one. */
export async function publishAgain(tx: Tx, topic: string, subjects: readonly string[]): Promise<string[]> {
  const rows = await tx<{ subject: string }[]>`
    insert into platform.outbox (topic, subject, payload, trace)
    select distinct on (subject) topic, subject, payload, trace from platform.outbox
     where topic = ${topic} and subject = any (${subjects as string[]}) order by subject, id
    returning subject`;
  return rows.map((row) => row.subject);
}

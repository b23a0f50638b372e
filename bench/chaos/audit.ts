import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import type { Told } from './buyers.ts';
import type { Servers } from './market.ts';

export type Violation = { readonly check: string; readonly found: string };

const DRAIN_MS = 90_000;
const FOUND_MAX = 5;

/** Waits until nothing is under way any more: queues empty, holds over, payments ended, messages of the processor told. Gives whether that came to be. */
export async function drain(servers: Servers, databaseUrl: string): Promise<boolean> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const redis = new Redis(servers.env.REDIS_URL ?? '', { maxRetriesPerRequest: null });
  redis.on('error', () => {});
  try {
    for (const end = performance.now() + DRAIN_MS; performance.now() < end; await sleep(300)) {
      const told = await countDeliveries(servers.env.SANDBOX_URL ?? '');
      // Money that was authorised after its hold was over is found by a sweep, if nothing else tells of it.
      const authorised = (await readIntents(servers.env.SANDBOX_URL ?? '')).filter(
        ({ status }) => status === 'requires_capture',
      ).length;
      const [row] = await sql<{ busy: number }[]>`
        select (select count(*) from orders.order where state = 'awaiting_payment')::int
             + (select count(*) from platform.outbox where published_at is null)::int
             + (select count(*) from payments.webhook_event where processed_at is null)::int
             + (select count(*) from payments.payment where state in ('authorised', 'claimed'))::int as busy`;
      const waiting = await Promise.all([
        redis.xlen('{placements:0}:queue'),
        redis.llen('{selvedge}:jobs:wait'),
        redis.llen('{selvedge}:jobs:active'),
        redis.zcard('{selvedge}:jobs:delayed'),
      ]);
      if (told + authorised === 0 && row?.busy === 0 && waiting.every((count) => count === 0)) return true;
    }
    return false;
  } finally {
    redis.disconnect();
    await sql.end();
  }
}

/** Runs every query of auditor.sql over what is there, beside what buyers were told and what the processor says. */
export async function audit(
  servers: Servers,
  databaseUrl: string,
  run: { startedAt: Date; told: readonly Told[]; redisLost: boolean },
): Promise<Violation[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`create temp table run as select ${run.startedAt}::timestamptz as started_at, ${run.redisLost}::boolean as redis_lost`;
    await sql`create temp table told (placement_id uuid, status text, order_number text)`;
    await sql`
      insert into told select * from unnest(${run.told.map((one) => one.placementId)}::uuid[],
        ${run.told.map((one) => one.status)}::text[], ${run.told.map((one) => one.orderNumber)}::text[])`;
    const intents = await readIntents(servers.env.SANDBOX_URL ?? '');
    await sql`create temp table processor_intent (id text, status text, received bigint, order_id text)`;
    await sql`
      insert into processor_intent select * from unnest(${intents.map((one) => one.id)}::text[], ${intents.map((one) => one.status)}::text[],
        ${intents.map((one) => one.amount_received)}::bigint[], ${intents.map((one) => one.metadata.order_id ?? '')}::text[])`;
    const violations: Violation[] = [];
    for (const { check, query } of readChecks()) {
      const rows = await sql.unsafe<{ found: string }[]>(query);
      violations.push(...rows.slice(0, FOUND_MAX).map(({ found }) => ({ check, found })));
    }
    return violations;
  } finally {
    await sql.end();
  }
}

/** How many messages the processor has under way. Asked first: what it told before is in the database then. */
async function countDeliveries(sandboxUrl: string): Promise<number> {
  const answer = await fetch(`${sandboxUrl}/_sandbox/deliveries`);
  const { underWay } = (await answer.json()) as { underWay: number }; // the sandbox's own answer
  return underWay;
}

/** Splits auditor.sql at the lines that name a check. */
export function readChecks(): { check: string; query: string }[] {
  const text = readFileSync(join(import.meta.dirname, 'auditor.sql'), 'utf8');
  return text
    .split(/^-- check: /m)
    .slice(1)
    .map((part) => {
      const [check = '', ...query] = part.split('\n');
      return { check, query: query.join('\n') };
    });
}

type Intent = { id: string; status: string; amount_received: number; metadata: { order_id?: string } };

async function readIntents(sandboxUrl: string): Promise<Intent[]> {
  const intents: Intent[] = [];
  for (let after = ''; ; ) {
    const answer = await fetch(`${sandboxUrl}/v1/payment_intents?limit=100${after}`, {
      headers: { authorization: 'Bearer sk_test_selvedge' },
    });
    const page = (await answer.json()) as { data: Intent[]; has_more: boolean }; // a list, as Stripe answers
    intents.push(...page.data);
    const last = page.data.at(-1);
    if (!page.has_more || last === undefined) return intents;
    after = `&starting_after=${last.id}`;
  }
}

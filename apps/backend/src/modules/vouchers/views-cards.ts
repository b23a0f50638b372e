import type { GiftCardStatus } from '@selvedge/contracts';
import type { Fragment, Sql } from '../../platform/index.ts';
import type { RedemptionState } from './redemption-state.ts';

export type GiftCardRow = {
  readonly id: string;
  readonly last4: string;
  readonly issuedMinor: bigint;
  readonly heldMinor: bigint;
  readonly balanceMinor: bigint;
  readonly source: 'sold' | 'goodwill';
  readonly note: string;
  readonly status: GiftCardStatus;
  readonly version: number;
  readonly issuedAt: Date;
  readonly issuedBy: string | null;
};

/** The most orders of one card that are shown. */
const USES_MAX = 100;

const statusOf = (sql: Sql): Fragment =>
  sql`case when g.state = 'blocked' then 'blocked' when g.spent_minor = g.issued_minor then 'spent' else 'active' end`;

const columns = (sql: Sql): Fragment => sql`
  g.id, g.last4, g.issued_minor as "issuedMinor", g.held_minor as "heldMinor",
  g.issued_minor - g.held_minor - g.spent_minor as "balanceMinor", g.source, g.note, ${statusOf(sql)} as status, g.version,
  g.issued_at as "issuedAt", g.issued_by as "issuedBy"`;

type After = { readonly at: string; readonly id: string } | null;
type Filter = { readonly status: GiftCardStatus | null; readonly last4: string | null };

/** Lists gift cards, newest first. */
export function listGiftCardRows(
  sql: Sql,
  { status, last4 }: Filter,
  after: After,
  limit: number,
): Promise<(GiftCardRow & { at: string })[]> {
  return sql<(GiftCardRow & { at: string })[]>`
    select ${columns(sql)}, g.issued_at::text as at from vouchers.gift_card g
     where (${status}::text is null or ${statusOf(sql)} = ${status}) and (${last4}::text is null or g.last4 = ${last4})
       and (${after === null} or (g.issued_at, g.id) < (${after?.at ?? null}::text::timestamptz, ${after?.id ?? null}::uuid))
     order by g.issued_at desc, g.id desc limit ${limit}`;
}

/** Counts gift cards by their status, with what is on them. */
export function countGiftCards(
  sql: Sql,
): Promise<{ status: GiftCardStatus; count: number; balanceMinor: bigint }[]> {
  return sql<{ status: GiftCardStatus; count: number; balanceMinor: bigint }[]>`
    select ${statusOf(sql)} as status, count(*)::int as count, sum(g.issued_minor - g.spent_minor)::bigint as "balanceMinor"
      from vouchers.gift_card g group by 1 limit 10`;
}

export async function readGiftCardRow(sql: Sql, id: string): Promise<GiftCardRow | null> {
  const [row] = await sql<GiftCardRow[]>`select ${columns(sql)} from vouchers.gift_card g where g.id = ${id}`;
  return row ?? null;
}

export type GiftCardUseRow = {
  readonly orderId: string;
  readonly amountMinor: bigint;
  readonly refundedMinor: bigint;
  readonly state: RedemptionState;
  readonly at: Date;
};

/** Reads what orders took of a gift card, the latest first. */
export function readGiftCardUses(sql: Sql, id: string): Promise<GiftCardUseRow[]> {
  return sql<GiftCardUseRow[]>`
    select order_id as "orderId", amount_minor as "amountMinor", refunded_minor as "refundedMinor", state, redeemed_at as at
      from vouchers.gift_redemption where gift_card_id = ${id} order by redeemed_at desc, order_id limit ${USES_MAX}`;
}

import type { CouponStatus } from '@selvedge/contracts';
import type { Fragment, Sql } from '../../platform/index.ts';
import type { CouponState, LockedCoupon } from './store-coupons.ts';

export type CouponRow = LockedCoupon & {
  readonly vendorId: string | null;
  readonly state: CouponState;
  readonly status: CouponStatus;
  readonly createdAt: Date;
  /** What it took off paid orders. */
  readonly discountMinor: bigint;
};

type Asked = { readonly at: Date };

/** What a coupon is like at a moment: paused by hand, over, used up, still to come, or running. */
function statusOf(sql: Sql, { at }: Asked): Fragment {
  return sql`case when c.state = 'paused' then 'paused' when c.ends_at <= ${at} then 'ended' when c.uses >= c.max_uses then 'used_up'
                  when c.starts_at > ${at} then 'scheduled' else 'running' end`;
}

function columns(sql: Sql, asked: Asked): Fragment {
  return sql`
    c.id, c.code, c.vendor_id as "vendorId", c.funded_by as "fundedBy", c.kind, c.percent_bps as "percentBps",
    c.amount_minor as "amountMinor", c.min_goods_minor as "minGoodsMinor", c.starts_at as "startsAt", c.ends_at as "endsAt",
    c.max_uses as "maxUses", c.max_uses_per_buyer as "maxUsesPerBuyer", c.uses, c.version, c.state, ${statusOf(sql, asked)} as status,
    c.created_at as "createdAt", (select coalesce(sum(r.discount_minor), 0)::bigint from vouchers.coupon_redemption r
                                   where r.coupon_id = c.id and r.state = 'claimed') as "discountMinor"`;
}

type Filter = Asked & { readonly status: CouponStatus | null; readonly begins: string };

/** Lists coupons, newest first, past `after`. In a vendor's transaction, those for the vendor's goods alone. */
export function listCouponRows(
  sql: Sql,
  { at, status, begins }: Filter,
  after: string | null,
  limit: number,
): Promise<CouponRow[]> {
  return sql<CouponRow[]>`
    select ${columns(sql, { at })} from vouchers.coupon c
     where (${status}::text is null or ${statusOf(sql, { at })} = ${status}) and starts_with(c.code, ${begins})
       and (${after}::uuid is null or c.id < ${after}::uuid)
     order by c.id desc limit ${limit}`;
}

/** Counts coupons by what they are like. In a vendor's transaction, those for the vendor's goods. */
export function countCouponStatuses(
  sql: Sql,
  asked: Asked,
): Promise<{ status: CouponStatus; count: number }[]> {
  return sql<{ status: CouponStatus; count: number }[]>`
    select ${statusOf(sql, asked)} as status, count(*)::int as count from vouchers.coupon c group by 1 limit 10`;
}

/** Reads a coupon. In a vendor's transaction, one for the vendor's goods alone. */
export async function readCouponRow(sql: Sql, asked: Asked, id: string): Promise<CouponRow | null> {
  const [row] = await sql<
    CouponRow[]
  >`select ${columns(sql, asked)} from vouchers.coupon c where c.id = ${id}`;
  return row ?? null;
}

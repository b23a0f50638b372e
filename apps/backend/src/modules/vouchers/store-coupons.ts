import type { Tx } from '../../platform/index.ts';
import type { FundedBy } from './coupon.ts';
import type { CouponTerms } from './coupon-change.ts';

export type CouponState = 'active' | 'paused';
export type NewCoupon = CouponTerms & {
  readonly code: string;
  readonly vendorId: string | null;
  readonly fundedBy: FundedBy;
  readonly currency: string;
  readonly createdBy: string | null;
};

/** Writes a coupon. Gives its id; null when another has its code, whoever's it is. */
export async function insertCoupon(tx: Tx, c: NewCoupon): Promise<string | null> {
  const [row] = await tx<{ id: string }[]>`
    insert into vouchers.coupon (code, vendor_id, funded_by, kind, percent_bps, amount_minor, currency, min_goods_minor, starts_at, ends_at,
                                 max_uses, max_uses_per_buyer, created_by)
    values (${c.code}, ${c.vendorId}, ${c.fundedBy}, ${c.kind}, ${c.percentBps}, ${c.amountMinor}, ${c.currency}, ${c.minGoodsMinor},
            ${c.startsAt}, ${c.endsAt}, ${c.maxUses}, ${c.maxUsesPerBuyer}, ${c.createdBy})
    on conflict (code) do nothing returning id`;
  return row?.id ?? null;
}

export type LockedCoupon = CouponTerms & {
  readonly id: string;
  readonly code: string;
  readonly fundedBy: FundedBy;
  readonly uses: number;
  readonly version: number;
};

/** Locks a coupon. In a vendor's transaction, one that the vendor bears alone. */
export async function lockCoupon(tx: Tx, id: string): Promise<LockedCoupon | null> {
  const [row] = await tx<LockedCoupon[]>`
    select id, code, funded_by as "fundedBy", kind, percent_bps as "percentBps", amount_minor as "amountMinor",
           min_goods_minor as "minGoodsMinor", starts_at as "startsAt", ends_at as "endsAt", max_uses as "maxUses",
           max_uses_per_buyer as "maxUsesPerBuyer", uses, version
      from vouchers.coupon where id = ${id} for update`;
  return row ?? null;
}

/** Writes new terms of a locked coupon. Bags that were shown the old ones hear of it when they order. */
export async function updateTerms(tx: Tx, id: string, c: CouponTerms): Promise<void> {
  await tx`
    update vouchers.coupon set kind = ${c.kind}, percent_bps = ${c.percentBps}, amount_minor = ${c.amountMinor},
           min_goods_minor = ${c.minGoodsMinor}, starts_at = ${c.startsAt}, ends_at = ${c.endsAt}, max_uses = ${c.maxUses},
           max_uses_per_buyer = ${c.maxUsesPerBuyer}, version = version + 1
     where id = ${id}`;
}

export async function updateCouponState(tx: Tx, id: string, state: CouponState): Promise<void> {
  await tx`update vouchers.coupon set state = ${state}, version = version + 1 where id = ${id}`;
}

import type { Coupon, GiftCard, Money } from '@selvedge/contracts';
import type { Vendor } from '../vendors/index.ts';
import type { Desk } from './coupon-desk.ts';
import type { GiftCardRow } from './views-cards.ts';
import type { CouponRow } from './views-coupons.ts';

/** Coupons and gift cards are in the currency of the market. */
export const VOUCHER_CURRENCY = 'EUR';

export function voucherMoney(minor: bigint): Money {
  return { minor: minor.toString(), currency: VOUCHER_CURRENCY };
}

/** Writes a coupon as the contract shows it to whoever asks. */
export function presentCoupon(
  row: CouponRow,
  desk: Desk,
  vendor: Pick<Vendor, 'slug' | 'name'> | null,
): Coupon {
  return {
    id: row.id,
    code: row.code,
    vendorSlug: vendor?.slug ?? null,
    vendorName: vendor?.name ?? null,
    fundedBy: row.fundedBy,
    kind: row.kind,
    percentBps: row.percentBps,
    amount: row.amountMinor === null ? null : voucherMoney(row.amountMinor),
    minGoods: voucherMoney(row.minGoodsMinor),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    maxUses: row.maxUses,
    maxUsesPerBuyer: row.maxUsesPerBuyer,
    uses: row.uses,
    discountGiven: voucherMoney(row.discountMinor),
    state: row.state,
    status: row.status,
    changeable: row.fundedBy === (desk.kind === 'vendor' ? 'vendor' : 'market'),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Writes a gift card as the contract shows it. Its code is nowhere. */
export function presentGiftCard(row: GiftCardRow, issuedBy: string | null): GiftCard {
  return {
    id: row.id,
    last4: row.last4,
    issued: voucherMoney(row.issuedMinor),
    held: voucherMoney(row.heldMinor),
    balance: voucherMoney(row.balanceMinor),
    source: row.source,
    note: row.note,
    status: row.status,
    version: row.version,
    issuedAt: row.issuedAt.toISOString(),
    issuedBy,
  };
}

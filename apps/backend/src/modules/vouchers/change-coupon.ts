import { type App, refuse } from '../../platform/index.ts';
import { type CouponTerms, decideChange } from './coupon-change.ts';
import { atDesk, type Desk, noteAtDesk } from './coupon-desk.ts';
import { type CouponState, lockCoupon, updateCouponState, updateTerms } from './store-coupons.ts';

type Named = { readonly id: string; readonly version: number };

/**
 * Changes what a coupon gives, its times and its limits. Refuses one that another bears or that is not there, an old version, other
 * terms once it was used, and a limit below its uses.
 */
export function changeCoupon(app: App, desk: Desk, { id, version }: Named, wanted: CouponTerms) {
  return atDesk(app, desk, async (tx) => {
    const coupon = await lockCoupon(tx, id);
    const own = desk.kind === 'vendor' ? 'vendor' : 'market';
    if (coupon === null || coupon.fundedBy !== own) return refuse('coupon_not_found');
    if (coupon.version !== version) return refuse('version_conflict');
    const decided = decideChange(coupon, wanted);
    if (!decided.ok) return decided;
    await updateTerms(tx, id, wanted);
    await noteAtDesk(tx, desk, 'coupon.changed', { subject: coupon.code });
    return { ok: true, id } as const;
  });
}

/** Pauses a coupon or lets it go on. A shop its own; an operator any. Refuses one that is not there, and an old version. */
export function setCouponState(app: App, desk: Desk, { id, version }: Named, state: CouponState) {
  return atDesk(app, desk, async (tx) => {
    const coupon = await lockCoupon(tx, id);
    if (coupon === null) return refuse('coupon_not_found');
    if (coupon.version !== version) return refuse('version_conflict');
    await updateCouponState(tx, id, state);
    const action = state === 'paused' ? 'coupon.paused' : 'coupon.resumed';
    await noteAtDesk(tx, desk, action, { subject: coupon.code });
    return { ok: true, id } as const;
  });
}

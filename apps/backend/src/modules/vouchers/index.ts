export { giftDigest, normalCoupon } from './code.ts';
export { type Coupon, type CouponProblem, type Discount, discountOf } from './coupon.ts';
export { voucherRoutes } from './http.ts';
export {
  canRedeemAnew,
  claimRedemptions,
  countUsesBy,
  findCoupon,
  findGiftCard,
  type GiftCard,
  type Named,
  readCoupons,
  readGiftCards,
  readTaken,
  redeemAnew,
  refundToGiftCard,
  releaseRedemptions,
} from './store.ts';

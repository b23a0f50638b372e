import { z } from 'zod';
import { AmountMinor } from './after-sale.ts';
import { Cursor, Instant, Money, PageLimit, pageOf, Slug, Uuid, Version } from './common.ts';
import { route } from './route.ts';

/** What coupons are and how they are looked after. How a bag uses them stands in `cart.ts`. */

const USES_MAX = 1_000_000;
const BPS_MAX = 10_000;

export const couponStates = ['active', 'paused'] as const;
export const couponStatuses = ['running', 'scheduled', 'paused', 'used_up', 'ended'] as const;
export const CouponStatus = z
  .enum(couponStatuses)
  .meta({ id: 'CouponStatus', description: 'What follows from its state, its times and its uses now' });
export type CouponStatus = z.infer<typeof CouponStatus>;

export const Coupon = z
  .strictObject({
    id: Uuid,
    code: z.string(),
    vendorSlug: Slug.nullable().meta({ description: 'Whose goods it counts for; null: everybody’s' }),
    vendorName: z.string().nullable(),
    fundedBy: z.enum(['vendor', 'market']).meta({ description: 'Who bears the discount' }),
    kind: z.enum(['percentage', 'fixed']),
    percentBps: z.int().nullable(),
    amount: Money.nullable(),
    minGoods: Money.meta({ description: 'The goods it counts for must cost that much' }),
    startsAt: Instant,
    endsAt: Instant.nullable(),
    maxUses: z.int().nullable(),
    maxUsesPerBuyer: z.int().nullable(),
    uses: z.int().meta({ description: 'Orders that have it, or hold it while they are paid' }),
    discountGiven: Money.meta({ description: 'Taken off paid orders so far' }),
    state: z.enum(couponStates),
    status: CouponStatus,
    changeable: z.boolean().meta({ description: 'Whether who asks may change it' }),
    version: Version,
    createdAt: Instant,
  })
  .meta({ id: 'Coupon' });
export type Coupon = z.infer<typeof Coupon>;

const terms = {
  kind: z.enum(['percentage', 'fixed']),
  percentBps: z.int().min(1).max(BPS_MAX).nullable().meta({ description: 'Hundredths of a per cent' }),
  amountMinor: AmountMinor.nullable(),
  minGoodsMinor: z.string().regex(/^\d{1,15}$/, 'whole minor units as text'),
  startsAt: Instant,
  endsAt: Instant.nullable(),
  maxUses: z.int().min(1).max(USES_MAX).nullable(),
  maxUsesPerBuyer: z.int().min(1).max(USES_MAX).nullable(),
};
type Terms = z.infer<z.ZodObject<typeof terms>>;

/** Of the two effects a coupon can have it says one; it ends after it begins. */
function checkTerms({ kind, percentBps, amountMinor, startsAt, endsAt }: Terms, ctx: z.RefinementCtx): void {
  const say = (field: keyof Terms, message: string) =>
    ctx.addIssue({ code: 'custom', path: [field], message });
  const percentage = kind === 'percentage';
  if ((percentBps !== null) !== percentage)
    say('percentBps', percentage ? 'say how many per cent' : 'leave this out of a fixed amount');
  if ((amountMinor !== null) === percentage)
    say('amountMinor', percentage ? 'leave this out of a percentage' : 'say how much');
  if (endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt))
    say('endsAt', 'this must be after the beginning');
}

const CouponCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,31}$/, '3 to 32 letters, digits or hyphens, a letter or digit first');
const CouponChange = z.strictObject({ ...terms, version: Version }).superRefine(checkTerms);
const CouponStateChange = z.strictObject({ state: z.enum(couponStates), version: Version });
const OfId = z.strictObject({ id: Uuid });
const CouponQuery = z.strictObject({
  status: CouponStatus.optional(),
  q: z.string().trim().max(32).optional().meta({ description: 'How the code begins' }),
  cursor: Cursor.optional(),
  limit: PageLimit.optional(),
});
export const CouponPage = z
  .strictObject({
    ...pageOf('CouponPageItems', Coupon).shape,
    counts: z.record(CouponStatus, z.int()),
  })
  .meta({ id: 'CouponPage' });

export const listVendorCoupons = route({
  name: 'listVendorCoupons',
  method: 'GET',
  path: '/v1/vendor/coupons',
  area: 'vendor',
  summary: 'The coupons for the goods of the shop, newest first, with what they gave so far',
  access: 'vendor',
  query: CouponQuery,
  response: CouponPage,
  errors: ['invalid_cursor'],
});

export const viewVendorCoupon = route({
  name: 'viewVendorCoupon',
  method: 'GET',
  path: '/v1/vendor/coupons/:id',
  area: 'vendor',
  summary: 'One coupon for the goods of the shop',
  access: 'vendor',
  params: OfId,
  response: Coupon,
  errors: ['coupon_not_found'],
});

export const createVendorCoupon = route({
  name: 'createVendorCoupon',
  method: 'POST',
  path: '/v1/vendor/coupons',
  area: 'vendor',
  summary: 'Make a coupon for the shop’s own goods; the shop bears what it takes off',
  access: 'vendor',
  body: z.strictObject({ code: CouponCode, ...terms }).superRefine(checkTerms),
  response: Coupon,
  status: 201,
  errors: ['coupon_code_taken'],
});

export const changeVendorCoupon = route({
  name: 'changeVendorCoupon',
  method: 'PUT',
  path: '/v1/vendor/coupons/:id',
  area: 'vendor',
  summary: 'Change a coupon; once it was used, its end and its limits alone',
  access: 'vendor',
  params: OfId,
  body: CouponChange,
  response: Coupon,
  errors: ['coupon_not_found', 'coupon_in_use', 'coupon_limit_below_uses', 'version_conflict'],
});

export const setVendorCouponState = route({
  name: 'setVendorCouponState',
  method: 'PUT',
  path: '/v1/vendor/coupons/:id/state',
  area: 'vendor',
  summary: 'Pause a coupon or let it go on',
  access: 'vendor',
  params: OfId,
  body: CouponStateChange,
  response: Coupon,
  errors: ['coupon_not_found', 'version_conflict'],
});

export const listAdminCoupons = route({
  name: 'listAdminCoupons',
  method: 'GET',
  path: '/v1/admin/coupons',
  area: 'admin',
  summary: 'The coupons of the market and of all shops, newest first',
  access: 'operator',
  query: CouponQuery,
  response: CouponPage,
  errors: ['invalid_cursor'],
});

export const viewAdminCoupon = route({
  name: 'viewAdminCoupon',
  method: 'GET',
  path: '/v1/admin/coupons/:id',
  area: 'admin',
  summary: 'One coupon, whoever bears it',
  access: 'operator',
  params: OfId,
  response: Coupon,
  errors: ['coupon_not_found'],
});

export const createMarketCoupon = route({
  name: 'createMarketCoupon',
  method: 'POST',
  path: '/v1/admin/coupons',
  area: 'admin',
  summary: 'Make a coupon that the market bears, for everybody’s goods or those of one shop',
  access: 'operator',
  body: z.strictObject({ code: CouponCode, vendorSlug: Slug.nullable(), ...terms }).superRefine(checkTerms),
  response: Coupon,
  status: 201,
  errors: ['coupon_code_taken', 'vendor_not_found'],
});

export const changeMarketCoupon = route({
  name: 'changeMarketCoupon',
  method: 'PUT',
  path: '/v1/admin/coupons/:id',
  area: 'admin',
  summary: 'Change a coupon that the market bears; once it was used, its end and its limits alone',
  access: 'operator',
  params: OfId,
  body: CouponChange,
  response: Coupon,
  errors: ['coupon_not_found', 'coupon_in_use', 'coupon_limit_below_uses', 'version_conflict'],
});

export const setAdminCouponState = route({
  name: 'setAdminCouponState',
  method: 'PUT',
  path: '/v1/admin/coupons/:id/state',
  area: 'admin',
  summary: 'Pause any coupon or let it go on',
  access: 'operator',
  params: OfId,
  body: CouponStateChange,
  response: Coupon,
  errors: ['coupon_not_found', 'version_conflict'],
});

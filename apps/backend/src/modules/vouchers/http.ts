import { type Coupon, type ErrorCode, routes } from '@selvedge/contracts';
import { type Exchange, type Served, serve } from '../../platform/http/index.ts';
import type { App, Refusal } from '../../platform/index.ts';
import { setGiftCardState } from './block-gift-card.ts';
import { changeCoupon, setCouponState } from './change-coupon.ts';
import type { CouponTerms } from './coupon-change.ts';
import type { Desk } from './coupon-desk.ts';
import { createMarketCoupon, createVendorCoupon } from './create-coupon.ts';
import { issueGiftCards } from './issue-gift-cards.ts';
import { listCoupons, viewCoupon } from './list-coupons.ts';
import { listGiftCards, type NameOrders, showGiftCard, viewGiftCard } from './list-gift-cards.ts';

const vendorCoupons = [
  serve(routes.listVendorCoupons, (app, { query, caller }) => listCoupons(app, vendorDesk(caller), query)),
  serve(routes.viewVendorCoupon, (app, { params, caller }) => viewCoupon(app, vendorDesk(caller), params.id)),
  serve(routes.createVendorCoupon, async (app, { body, caller }) => {
    const desk = vendorDesk(caller);
    const created = await createVendorCoupon(app, desk, { code: body.code, ...termsOf(body) });
    return answerNew(await showAfter(app, desk, created));
  }),
  serve(routes.changeVendorCoupon, async (app, { params, body, caller }) => {
    const desk = vendorDesk(caller);
    const named = { id: params.id, version: body.version };
    return showAfter(app, desk, await changeCoupon(app, desk, named, termsOf(body)));
  }),
  serve(routes.setVendorCouponState, async (app, { params, body, caller }) => {
    const desk = vendorDesk(caller);
    const named = { id: params.id, version: body.version };
    return showAfter(app, desk, await setCouponState(app, desk, named, body.state));
  }),
];

const adminCoupons = [
  serve(routes.listAdminCoupons, (app, { query, caller }) => listCoupons(app, operatorDesk(caller), query)),
  serve(routes.viewAdminCoupon, (app, { params, caller }) =>
    viewCoupon(app, operatorDesk(caller), params.id),
  ),
  serve(routes.createMarketCoupon, async (app, { body, caller }) => {
    const desk = operatorDesk(caller);
    const { code, vendorSlug } = body;
    const created = await createMarketCoupon(app, desk, { code, vendorSlug, ...termsOf(body) });
    return answerNew(await showAfter(app, desk, created));
  }),
  serve(routes.changeMarketCoupon, async (app, { params, body, caller }) => {
    const desk = operatorDesk(caller);
    const named = { id: params.id, version: body.version };
    return showAfter(app, desk, await changeCoupon(app, desk, named, termsOf(body)));
  }),
  serve(routes.setAdminCouponState, async (app, { params, body, caller }) => {
    const desk = operatorDesk(caller);
    const named = { id: params.id, version: body.version };
    return showAfter(app, desk, await setCouponState(app, desk, named, body.state));
  }),
];

const giftCards = (nameOrders: NameOrders) => [
  serve(routes.listGiftCards, (app, { query }) => listGiftCards(app, query)),
  serve(routes.viewGiftCard, (app, { params }) => viewGiftCard(app, params.id, nameOrders)),
  serve(routes.issueGiftCards, async (app, { body, caller, exchange }) => {
    const { accountId } = caller;
    const amountMinor = BigInt(body.amountMinor);
    const issued = await issueGiftCards(app, { ...body, amountMinor, accountId, key: keyOf(exchange) });
    return answerNew(issued);
  }),
  serve(routes.setGiftCardState, async (app, { params, body, caller }) => {
    const set = await setGiftCardState(app, { ...body, id: params.id, accountId: caller.accountId });
    return set.ok ? showGiftCard(app, params.id) : set;
  }),
];

/** The desk of coupons and gift cards. How an order is named comes from above: orders know vouchers, not the other way round. */
export function voucherRoutes(nameOrders: NameOrders): readonly Served[] {
  return [...vendorCoupons, ...adminCoupons, ...giftCards(nameOrders)];
}

function vendorDesk({ vendorId, accountId }: { vendorId: string; accountId: string }) {
  return { kind: 'vendor', vendorId, accountId } as const;
}

function operatorDesk({ accountId }: { accountId: string }) {
  return { kind: 'operator', accountId } as const;
}

type WireTerms = Omit<CouponTerms, 'amountMinor' | 'minGoodsMinor' | 'startsAt' | 'endsAt'> & {
  readonly amountMinor: string | null;
  readonly minGoodsMinor: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
};

function termsOf(body: WireTerms): CouponTerms {
  const { kind, percentBps, amountMinor, minGoodsMinor, startsAt, endsAt, maxUses, maxUsesPerBuyer } = body;
  return {
    kind,
    percentBps,
    amountMinor: amountMinor === null ? null : BigInt(amountMinor),
    minGoodsMinor: BigInt(minGoodsMinor),
    startsAt: new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
    maxUses,
    maxUsesPerBuyer,
  };
}

/** Answers a change with the coupon as it is now. */
async function showAfter<Reason extends ErrorCode>(
  app: App,
  desk: Desk,
  changed: { readonly ok: true; readonly id: string } | Refusal<Reason>,
): Promise<{ readonly ok: true; readonly value: Coupon } | Refusal<Reason>> {
  if (!changed.ok) return changed;
  const shown = await viewCoupon(app, desk, changed.id);
  if (!shown.ok) throw new Error('a coupon that was just changed is gone');
  return shown;
}

function answerNew<Value, Reason extends ErrorCode>(
  answer: { readonly ok: true; readonly value: Value } | Refusal<Reason>,
) {
  return answer.ok ? { ...answer, status: 201 } : answer;
}

/** The contract of the route requires a key. */
function keyOf(exchange: Exchange): string {
  if (exchange.idempotencyKey === null) throw new Error('the contract of this route requires a key');
  return exchange.idempotencyKey;
}

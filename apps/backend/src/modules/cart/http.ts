import { routes } from '@selvedge/contracts';
import { type Exchange, type Guest, type Shopper, serve, signBag } from '../../platform/http/index.ts';
import { type App, done } from '../../platform/index.ts';
import { changeCart, removeFromCart } from './change-cart.ts';
import { dropVoucher, useCoupon, useGiftCard } from './use-vouchers.ts';
import { viewCart } from './view-cart.ts';

/** A bag lives this long after it was last changed. */
const BAG_COOKIE_SECONDS = 90 * 24 * 3600;

export const cartRoutes = [
  serve(routes.viewCart, async (app, { exchange }) => done(await viewCart(app, exchange.bagId))),
  serve(routes.addToCart, (app, { body, caller, exchange }) =>
    change(app, caller, exchange, { ...body, add: true }),
  ),
  serve(routes.setCartLine, (app, { params, body, caller, exchange }) =>
    change(app, caller, exchange, { variantId: params.variantId, quantity: body.quantity, add: false }),
  ),
  serve(routes.removeCartLine, async (app, { params, exchange }) => {
    if (exchange.bagId !== null)
      await removeFromCart(app, { bagId: exchange.bagId, variantId: params.variantId });
    return done(await viewCart(app, exchange.bagId));
  }),
  serve(routes.setCartCoupon, async (app, { body, caller, exchange }) => {
    const { bagId } = exchange;
    const accountId = caller.kind === 'shopper' ? caller.accountId : null;
    const used = await useCoupon(app, { bagId, accountId, ...body });
    return used.ok ? done(await viewCart(app, bagId)) : used;
  }),
  serve(routes.removeCartCoupon, async (app, { exchange }) => {
    await dropVoucher(app, exchange.bagId, 'coupon');
    return done(await viewCart(app, exchange.bagId));
  }),
  serve(routes.setCartGiftCard, async (app, { body, exchange }) => {
    const used = await useGiftCard(app, { bagId: exchange.bagId, ...body });
    return used.ok ? done(await viewCart(app, exchange.bagId)) : used;
  }),
  serve(routes.removeCartGiftCard, async (app, { exchange }) => {
    await dropVoucher(app, exchange.bagId, 'gift_card');
    return done(await viewCart(app, exchange.bagId));
  }),
];

type LineChange = { variantId: string; quantity: number; add: boolean };

async function change(app: App, caller: Guest | Shopper, exchange: Exchange, line: LineChange) {
  const accountId = caller.kind === 'shopper' ? caller.accountId : null;
  const changed = await changeCart(app, { ...line, bagId: exchange.bagId, accountId });
  if (!changed.ok) return changed;
  rememberBag(app, exchange, changed.bagId);
  return done(await viewCart(app, changed.bagId));
}

/** Names the bag in this browser's signed cookie. */
export function rememberBag(app: App, exchange: Exchange, bagId: string): void {
  exchange.setCookie('sv_bag', signBag(app.config, bagId), BAG_COOKIE_SECONDS);
}

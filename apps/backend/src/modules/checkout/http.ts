import {
  type ErrorCode,
  errorCodes,
  type PaymentResult,
  type Placement,
  routes,
  streams,
} from '@selvedge/contracts';
import { type ServedEvents, serve } from '../../platform/http/index.ts';
import { type App, currentTrace, done, type Refusal, refuse } from '../../platform/index.ts';
import { MARKET_CURRENCY } from '../cart/index.ts';
import { moneyIn, orderToken, readOrderHead } from '../orders/index.ts';
import { listSavedMethods, ProcessorUnavailable, removeSavedMethod, wordDecline } from '../payments/index.ts';
import {
  completePlacement,
  confirmWithoutCharge,
  type Payed,
  payByCard,
  payByPaypal,
} from './pay-placement.ts';
import { placeOrder } from './place-order.ts';
import { type OrderFacts, type PlacementState, placementState, TOLD_AS } from './placement-state.ts';
import { releaseOrder } from './release-order.ts';
import { saveCheckoutAddress, saveCheckoutDelivery } from './save-steps.ts';
import { shardOf } from './shards.ts';
import { type Decision, readDecision } from './store.ts';
import { isQueued } from './stream.ts';
import { viewCheckout } from './view-checkout.ts';
import { untilDecided } from './watch-placement.ts';

const POLL_AFTER_MS = 300;

export const checkoutRoutes = [
  serve(routes.viewCheckout, async (app, { caller, exchange }) =>
    done(await viewCheckout(app, exchange.bagId, accountOf(caller))),
  ),
  serve(routes.saveCheckoutAddress, async (app, { body, caller, exchange }) => {
    const saved = await saveCheckoutAddress(app, exchange.bagId, body);
    return saved.ok ? done(await viewCheckout(app, exchange.bagId, accountOf(caller))) : saved;
  }),
  serve(routes.saveCheckoutDelivery, async (app, { body, caller, exchange }) => {
    const deliveries = Object.fromEntries(body.deliveries.map(({ vendorSlug, code }) => [vendorSlug, code]));
    const saved = await saveCheckoutDelivery(app, exchange.bagId, deliveries);
    return saved.ok ? done(await viewCheckout(app, exchange.bagId, accountOf(caller))) : saved;
  }),
  serve(routes.placeOrder, async (app, { body, caller, exchange }) => {
    const cartId = exchange.bagId;
    if (cartId === null) return refuse('empty_bag');
    const placementId = exchange.idempotencyKey;
    if (placementId === null) throw new Error('the contract of this route requires a key');
    const accountId = caller.kind === 'shopper' ? caller.accountId : null;
    const expectedMinor = BigInt(body.expectedTotal.minor);
    const asked = {
      cartId,
      accountId,
      placementId,
      expectedMinor,
      expectedDueMinor: BigInt((body.expectedDue ?? body.expectedTotal).minor),
      waitSeconds: exchange.waitSeconds,
      trace: currentTrace(),
    };
    const placed = await placeOrder(app, asked);
    if (!placed.ok) return placed;
    const { decision } = placed;
    const value = present(placementId, decision, decision?.order ?? null, 'queued');
    return { ok: true, value, status: decision === null ? 202 : 200 };
  }),
  serve(routes.viewPlacement, async (app, { params, exchange }) =>
    done(await viewPlacement(app, exchange.bagId, params.placementId)),
  ),
  serve(routes.releasePlacement, async (app, { params, exchange }) => {
    const decision =
      exchange.bagId === null ? null : await readDecision(app.db.sql, exchange.bagId, params.placementId);
    if (decision?.orderId == null) return refuse('placement_not_found');
    const released = await releaseOrder(app, decision.orderId);
    return released.ok ? done(await viewPlacement(app, exchange.bagId, params.placementId)) : released;
  }),
  serve(routes.payPlacement, (app, { params, body, caller, exchange }) => {
    const accountId = accountOf(caller);
    const which = { cartId: exchange.bagId, placementId: params.placementId, accountId };
    const { confirmationToken, keepCard: keep } = body;
    return withBag(app, which, (bag) => payByCard(app, bag, { confirmationToken, keep }));
  }),
  serve(routes.payWithSavedCard, (app, { params, body, caller, exchange }) => {
    const which = { cartId: exchange.bagId, placementId: params.placementId, accountId: caller.accountId };
    return withBag(app, which, (bag) => payByCard(app, bag, { savedMethodId: body.savedMethodId }));
  }),
  serve(routes.payWithPaypal, (app, { params, exchange }) => {
    const which = { cartId: exchange.bagId, placementId: params.placementId };
    return withBag(app, which, (bag) => payByPaypal(app, bag));
  }),
  serve(routes.confirmWithoutCharge, (app, { params, exchange }) => {
    const which = { cartId: exchange.bagId, placementId: params.placementId };
    return withBag(app, which, (bag) => confirmWithoutCharge(app, bag));
  }),
  serve(routes.completePlacement, (app, { params, exchange }) => {
    const which = { cartId: exchange.bagId, placementId: params.placementId };
    return withBag(app, which, (bag) => completePlacement(app, bag));
  }),
  serve(routes.listSavedMethods, async (app, { caller }) =>
    done({ items: await listSavedMethods(app, caller.accountId) }),
  ),
  serve(routes.removeSavedMethod, async (app, { params, caller }) => {
    const removed = await removeSavedMethod(app, caller.accountId, params.id);
    return removed.ok ? done({ items: await listSavedMethods(app, caller.accountId) }) : removed;
  }),
];

function accountOf(caller: { kind: string; accountId?: string }): string | null {
  return caller.kind === 'shopper' ? (caller.accountId ?? null) : null;
}

/** Tells how a placement stands, and again when it is decided. */
export const placementEvents: ServedEvents = {
  served: serve(streams.watchPlacement, async (app, { params, exchange }) =>
    done(await viewPlacement(app, exchange.bagId, params.placementId)),
  ),
  async follow(app, { params, exchange, gone }, tell) {
    const { placementId = '' } = params;
    const cartId = exchange.bagId;
    if (cartId === null || (await readDecision(app.db.sql, cartId, placementId)) !== null) return;
    await untilDecided(app, { cartId, placementId }, gone);
    if (!gone.aborted) tell(await viewPlacement(app, cartId, placementId));
  },
};

async function viewPlacement(app: App, cartId: string | null, placementId: string): Promise<Placement> {
  if (cartId === null) return present(placementId, null, null, 'unknown');
  const decision = await readDecision(app.db.sql, cartId, placementId);
  if (decision === null) {
    const shard = await shardOf(app, cartId);
    const queued = await isQueued(app.redis, shard, { cartId, placementId }).catch(() => false);
    return present(placementId, null, null, queued ? 'queued' : 'unknown');
  }
  const head = decision.orderId === null ? null : await readOrderHead(app.db.sql, decision.orderId);
  const order = head === null ? null : { ...head, holdUntil: head.holdExpiresAt };
  return present(placementId, decision, order, 'queued');
}

type PlacedOrder = OrderFacts & {
  readonly number: string;
  readonly totalMinor: bigint | string;
  readonly giftMinor: bigint | string;
};

function present(
  placementId: string,
  decision: Decision | null,
  order: PlacedOrder | null,
  otherwise: 'queued' | 'unknown',
): Placement {
  const told = TOLD_AS[stateOf(decision, order) ?? otherwise];
  return {
    placementId,
    status: told.status,
    reason: told.reason ?? codeOf(decision?.reason ?? null),
    variantId: decision?.detail.variantId ?? null,
    available: decision?.detail.available ?? null,
    orderNumber: order?.number ?? null,
    total: order === null ? null : moneyIn(MARKET_CURRENCY)(BigInt(order.totalMinor)),
    due: order === null ? null : moneyIn(MARKET_CURRENCY)(BigInt(order.totalMinor) - BigInt(order.giftMinor)),
    holdUntil: order?.holdUntil == null ? null : new Date(order.holdUntil).toISOString(),
    pollAfterMs: POLL_AFTER_MS,
  };
}

/** Null while nothing is decided; the same key for another thing decides nothing. */
function stateOf(decision: Decision | null, order: OrderFacts | null): PlacementState | null {
  if (decision === null || decision.outcome === 'conflict') return null;
  return placementState({ outcome: decision.outcome, reason: decision.reason }, order);
}

/** Reasons are written by our own plan and SQL, which use the contract's codes. */
function codeOf(reason: string | null): ErrorCode | null {
  if (reason === null) return null;
  return Object.hasOwn(errorCodes, reason) ? (reason as ErrorCode) : 'internal'; // a key of the table, as just asked
}

type PayRefusal = Refusal<'placement_not_found' | 'hold_expired' | 'payment_method_not_found'>;

/** Pays in the name of a bag; without one there is nothing to pay. A processor that does not answer is a refusal. */
async function withBag<Which extends { cartId: string | null }, R extends Payed | PayRefusal>(
  app: App,
  which: Which,
  pay: (bag: Which & { cartId: string }) => Promise<R>,
) {
  const { cartId } = which;
  if (cartId === null) return refuse('placement_not_found');
  try {
    const payed = await pay({ ...which, cartId });
    // What is not `ok` is one of the refusals: `Payed` always is.
    return payed.ok ? done(resultOf(app, payed)) : (payed as Exclude<R, Payed>);
  } catch (error) {
    if (!(error instanceof ProcessorUnavailable)) throw error;
    app.log.error({ err: error }, 'the payment processor is not available');
    return refuse('payment_unavailable');
  }
}

const TOO_LATE = 'We could not keep your pieces any longer. Nothing was charged. Your bag is as you left it.';

function resultOf(app: App, { order, completion }: Payed): PaymentResult {
  const { status } = completion;
  return {
    status,
    clientSecret: completion.status === 'requires_action' ? completion.clientSecret : null,
    approveUrl: completion.status === 'requires_action' ? completion.approveUrl : null,
    paypalOrderId: completion.status === 'requires_action' ? completion.paypalOrderId : null,
    declineCode: completion.status === 'declined' ? completion.declineCode : null,
    message:
      completion.status === 'declined'
        ? wordDecline(completion.declineCode)
        : status === 'expired'
          ? TOO_LATE
          : null,
    orderNumber: order.number,
    orderToken: status === 'paid' || status === 'processing' ? orderToken(app, order.number) : null,
  };
}

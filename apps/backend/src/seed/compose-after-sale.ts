import { randomUUID } from 'node:crypto';
import { commissionOn, worthOf } from '../modules/aftersale/index.ts';
import type { composeOrder } from './compose-order.ts';

export type ComposedOrder = ReturnType<typeof composeOrder>;
type Line = ComposedOrder['lines'][number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of so many orders, a few have something come after the sale. */
const KINDS = 24;
/** Young orders have more of it: what is open is what there is to do. */
const CANCELLED = 10;
const YOUNG_DAYS = 12;
const RETURNED_YOUNG = 8;
const RETURNED = 3;
const GOODWILL_MINOR = 500n;
const REASONS = ['too_small', 'too_large', 'not_as_pictured', 'changed_mind'] as const;

type Way = { readonly state: string; readonly sentAt: Date | null; readonly receivedAt: Date | null };

/** What came after the sale of an order, as values: the pieces, the money, when. */
export type AfterSalePlan = {
  readonly order: ComposedOrder;
  readonly line: Line;
  readonly at: Date;
  readonly cancelled: number;
  /** Nothing of the parcel is left to be sent. */
  readonly wholeParcel: boolean;
  readonly returned: number;
  readonly goodsMinor: bigint;
  readonly shippingMinor: bigint;
  readonly commissionMinor: bigint;
  readonly refund: {
    readonly id: string;
    readonly cause: 'cancellation' | 'return' | 'goodwill';
    readonly note: string;
    readonly borneBy: 'vendor' | 'market';
    readonly askedBy: 'vendor' | 'operator';
    readonly failed: boolean;
  } | null;
  readonly back:
    | (Way & {
        readonly id: string;
        readonly number: string;
        readonly reason: string;
        readonly requestedAt: Date;
      })
    | null;
};

/** Decides, by its number alone, what came after the sale of an order: of most, nothing. */
export function planAfterSale(order: ComposedOrder, asOf: Date): AfterSalePlan | null {
  const pick = [...order.head.number].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7);
  const kind = pick % KINDS;
  const [line] = order.lines;
  const parcel = order.parcels.find((one) => one.id === line?.vendor_order_id);
  if (line === undefined || parcel === undefined || order.head.paid_at === null) return null;
  const given = { order, line, cancelled: 0, wholeParcel: false, returned: 0, shippingMinor: 0n, back: null };
  if (order.head.state === 'paid' && kind < CANCELLED && order.lines.length > 1) {
    const at = new Date(order.head.paid_at.getTime() + 2 * HOUR_MS);
    if (at > asOf) return null;
    const refund = {
      cause: 'cancellation',
      note: 'out_of_stock',
      borneBy: 'vendor',
      askedBy: 'vendor',
    } as const;
    const shippingMinor = parcel.lines.length === 1 ? parcel.shipping_minor : 0n;
    const cancelled = { ...given, at, shippingMinor, cancelled: line.quantity };
    return withMoney({ ...cancelled, wholeParcel: parcel.lines.length === 1 }, whole(line), refund);
  }
  if (parcel.delivered_at === null || order.head.state !== 'delivered') return null;
  const at = new Date(parcel.delivered_at.getTime() + 2 * DAY_MS);
  if (at > asOf) return null;
  const young = asOf.getTime() - at.getTime() < YOUNG_DAYS * DAY_MS;
  if (kind < (young ? RETURNED_YOUNG : RETURNED))
    return planReturn({ ...given, at }, parcel, asOf, REASONS[pick % REASONS.length] ?? 'other');
  if (kind === 3 && asOf.getTime() - at.getTime() > 40 * DAY_MS)
    return planLateReturn({ ...given, at }, new Date(asOf.getTime() - (20 + (pick % 90)) * HOUR_MS));
  if (kind > 5 || line.line_total_minor <= GOODWILL_MINOR) return null;
  const borneBy = kind === 4 ? 'vendor' : 'market';
  const askedBy = kind === 4 ? 'vendor' : 'operator';
  const note = kind === 4 ? 'a loose thread' : 'the parcel came late';
  const refund = { cause: 'goodwill', note, borneBy, askedBy } as const;
  return withMoney({ ...given, at }, GOODWILL_MINOR, refund, pick % 13 === 0);
}

type Given = Pick<
  AfterSalePlan,
  'order' | 'line' | 'at' | 'cancelled' | 'wholeParcel' | 'returned' | 'shippingMinor' | 'back'
>;

function moneyOf(line: Line) {
  return {
    quantity: line.quantity,
    cancelled: 0,
    returned: 0,
    paidMinor: line.line_total_minor,
    refundedMinor: 0n,
    goodwillMinor: 0n,
    commissionMinor: line.commission_minor,
    commissionRefundedMinor: 0n,
    subsidyMinor: 0n,
    subsidyReturnedMinor: 0n,
  };
}

function whole(line: Line): bigint {
  return worthOf(moneyOf(line), line.quantity);
}

function withMoney(
  given: Given,
  goodsMinor: bigint,
  refund: Omit<NonNullable<AfterSalePlan['refund']>, 'id' | 'failed'>,
  failed = false,
): AfterSalePlan {
  const commissionMinor = commissionOn(moneyOf(given.line), {
    goodsMinor,
    pieces: given.line.quantity,
    borneBy: refund.borneBy,
  });
  return { ...given, goodsMinor, commissionMinor, refund: { id: randomUUID(), failed, ...refund } };
}

function planReturn(
  given: Given,
  parcel: ComposedOrder['parcels'][number],
  asOf: Date,
  reason: string,
): AfterSalePlan {
  const { order, line, at } = given;
  const after = (days: number) => new Date(at.getTime() + days * DAY_MS);
  const way = wayOf({ sentAt: after(2), receivedAt: after(6) }, asOf);
  const back = {
    ...way,
    id: randomUUID(),
    number: `R${order.head.number.slice(2)}-1`,
    reason,
    requestedAt: at,
  };
  if (way.receivedAt === null) return { ...given, ...nothing, back };
  const shippingMinor = parcel.lines.length === 1 ? parcel.shipping_minor : 0n;
  const refund = { cause: 'return', note: '', borneBy: 'vendor', askedBy: 'vendor' } as const;
  const done = { ...given, at: way.receivedAt, returned: line.quantity, shippingMinor, back };
  return withMoney(done, whole(line), refund);
}

const nothing = { goodsMinor: 0n, commissionMinor: 0n, refund: null } as const;

function wayOf(way: { sentAt: Date; receivedAt: Date }, asOf: Date): Way {
  if (way.receivedAt.getTime() + HOUR_MS < asOf.getTime()) return { ...way, state: 'refunded' };
  if (way.sentAt < asOf) return { sentAt: way.sentAt, receivedAt: null, state: 'in_transit' };
  return { sentAt: null, receivedAt: null, state: 'approved' };
}

/** Something that broke after weeks: it waits for its shop. */
function planLateReturn(given: Given, requestedAt: Date): AfterSalePlan {
  const number = `R${given.order.head.number.slice(2)}-1`;
  const way = { state: 'requested', sentAt: null, receivedAt: null };
  return { ...given, ...nothing, back: { ...way, id: randomUUID(), number, reason: 'faulty', requestedAt } };
}

import type { Tx } from '../../platform/index.ts';
import type { VendorOrderState } from './order-state.ts';
import { packedColumns } from './views-aftersale.ts';

const PARCELS_MAX = 100;
const LINES_MAX = 1_000;

/** A vendor's part of an order as money and states see it, locked. */
export type LockedParcel = {
  readonly id: string;
  readonly vendorId: string;
  readonly number: string;
  readonly state: VendorOrderState;
  readonly shippingMinor: bigint;
  readonly refundedShippingMinor: bigint;
  readonly deliveredAt: Date | null;
};

/** A line as money and stock see it, locked. */
export type LockedLine = {
  readonly id: string;
  readonly vendorOrderId: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly variantId: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly quantity: number;
  readonly cancelled: number;
  /** Packed into parcels, which may still wait for the carrier. */
  readonly shipped: number;
  /** Packed into parcels that have left. */
  readonly handedOver: number;
  readonly returned: number;
  readonly unitPriceMinor: bigint;
  /** Its price less its discount: what the shopper paid for it. */
  readonly paidMinor: bigint;
  readonly refundedMinor: bigint;
  readonly goodwillMinor: bigint;
  readonly commissionMinor: bigint;
  readonly commissionRefundedMinor: bigint;
  readonly subsidyMinor: bigint;
  readonly subsidyReturnedMinor: bigint;
};

/** Locks the parcels of an order in key order. Taken after the locks on order and payment. */
export function lockParcels(tx: Tx, orderId: string): Promise<LockedParcel[]> {
  return tx<LockedParcel[]>`
    select id, vendor_id as "vendorId", number, state, shipping_minor as "shippingMinor",
           refunded_shipping_minor as "refundedShippingMinor", delivered_at as "deliveredAt"
      from orders.vendor_order where order_id = ${orderId} order by id limit ${PARCELS_MAX} for no key update`;
}

/** Locks the lines of an order in key order. Taken after the locks on its parcels. */
export function lockLines(tx: Tx, orderId: string): Promise<LockedLine[]> {
  return tx<LockedLine[]>`
    select id, vendor_order_id as "vendorOrderId", vendor_id as "vendorId", product_id as "productId", variant_id as "variantId",
           colour_name as colour, size, sku, quantity, cancelled_quantity as cancelled, returned_quantity as returned,
           ${packedColumns(tx)},
           unit_price_minor as "unitPriceMinor", line_total_minor - discount_minor as "paidMinor", refunded_minor as "refundedMinor",
           goodwill_minor as "goodwillMinor", commission_minor as "commissionMinor",
           commission_refunded_minor as "commissionRefundedMinor", subsidy_minor as "subsidyMinor",
           subsidy_returned_minor as "subsidyReturnedMinor"
      from orders.order_line where order_id = ${orderId} order by id limit ${LINES_MAX} for no key update`;
}

/** What is added to a line's counts by a cancellation, a return or a refund. */
export type LineChange = {
  readonly lineId: string;
  readonly cancelled: number;
  readonly returned: number;
  readonly refundedMinor: bigint;
  readonly goodwillMinor: bigint;
  readonly commissionRefundedMinor: bigint;
  readonly subsidyReturnedMinor: bigint;
};

/** Adds to the counts of locked lines. The database refuses more than was sold or paid. */
export async function changeLines(tx: Tx, changes: readonly LineChange[]): Promise<void> {
  const column = <Value>(of: (change: LineChange) => Value) => changes.map(of);
  await tx`
    update orders.order_line l
       set cancelled_quantity = l.cancelled_quantity + c.cancelled, returned_quantity = l.returned_quantity + c.returned,
           refunded_minor = l.refunded_minor + c.refunded, goodwill_minor = l.goodwill_minor + c.goodwill,
           commission_refunded_minor = l.commission_refunded_minor + c.commission,
           subsidy_returned_minor = l.subsidy_returned_minor + c.subsidy
      from unnest(${column((c) => c.lineId)}::uuid[], ${column((c) => c.cancelled)}::int[], ${column((c) => c.returned)}::int[],
                  ${column((c) => c.refundedMinor.toString())}::bigint[], ${column((c) => c.goodwillMinor.toString())}::bigint[],
                  ${column((c) => c.commissionRefundedMinor.toString())}::bigint[],
                  ${column((c) => c.subsidyReturnedMinor.toString())}::bigint[])
           c(id, cancelled, returned, refunded, goodwill, commission, subsidy)
     where l.id = c.id`;
}

/** Adds to what of a locked parcel's delivery went back. */
export async function addRefundedShipping(tx: Tx, vendorOrderId: string, minor: bigint): Promise<void> {
  await tx`
    update orders.vendor_order set refunded_shipping_minor = refunded_shipping_minor + ${minor} where id = ${vendorOrderId}`;
}

/** Marks locked parcels cancelled; a vendor that looks at an older version is refused. */
export async function cancelWholeParcels(tx: Tx, vendorOrderIds: readonly string[]): Promise<void> {
  await tx`
    update orders.vendor_order set state = 'cancelled', version = version + 1
     where id = any (${vendorOrderIds as string[]}::uuid[])`;
}

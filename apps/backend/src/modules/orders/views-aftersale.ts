import type { Sql } from '../../platform/index.ts';
import type { VendorOrderState } from './order-state.ts';

const PARCELS_MAX = 100;
const LINES_MAX = 1_000;

export type AfterSaleParcelRow = {
  readonly id: string;
  readonly orderId: string;
  readonly vendorId: string;
  readonly state: VendorOrderState;
  readonly shippingMinor: bigint;
  readonly refundedShippingMinor: bigint;
  readonly deliveredAt: Date | null;
};

/** Reads the parcels of an order with what of their delivery went back. */
export function readAfterSaleParcels(sql: Sql, orderId: string): Promise<AfterSaleParcelRow[]> {
  return sql<AfterSaleParcelRow[]>`
    select id, order_id as "orderId", vendor_id as "vendorId", state, shipping_minor as "shippingMinor",
           refunded_shipping_minor as "refundedShippingMinor", delivered_at as "deliveredAt"
      from orders.vendor_order where order_id = ${orderId} order by number limit ${PARCELS_MAX}`;
}

export type AfterSaleLineRow = {
  readonly id: string;
  readonly vendorOrderId: string;
  readonly productId: string;
  readonly variantId: string;
  readonly productSlug: string;
  readonly productName: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly pictureHash: string | null;
  readonly quantity: number;
  readonly cancelled: number;
  /** Packed into parcels, which may still wait for the carrier. */
  readonly shipped: number;
  /** Packed into parcels that have left. */
  readonly handedOver: number;
  readonly returned: number;
  readonly unitPriceMinor: bigint;
  readonly paidMinor: bigint;
  readonly refundedMinor: bigint;
};

/** How many pieces of a line are packed, and how many of them have left. */
export const packedColumns = (sql: Sql) => sql`
  shipped_quantity as shipped,
  (select coalesce(sum(p.quantity), 0)::int from orders.shipment_line p join orders.shipment s on s.id = p.shipment_id
    where p.order_line_id = order_line.id and s.state not in ('label_created', 'cancelled')) as "handedOver"`;

const lineColumns = (sql: Sql) => sql`
  id, vendor_order_id as "vendorOrderId", product_id as "productId", variant_id as "variantId", product_slug as "productSlug",
  product_name as "productName", colour_name as colour, size, sku, picture_hash as "pictureHash", quantity,
  cancelled_quantity as cancelled, returned_quantity as returned, ${packedColumns(sql)}, unit_price_minor as "unitPriceMinor",
  line_total_minor - discount_minor as "paidMinor", refunded_minor as "refundedMinor"`;

/** Reads the lines of an order with what of them is cancelled, came back and was refunded. */
export function readAfterSaleLines(sql: Sql, orderId: string): Promise<AfterSaleLineRow[]> {
  return sql<AfterSaleLineRow[]>`
    select ${lineColumns(sql)} from orders.order_line where order_id = ${orderId} order by line_no limit ${LINES_MAX}`;
}

/** Reads lines by id. */
export function readLinesById(sql: Sql, lineIds: readonly string[]): Promise<AfterSaleLineRow[]> {
  return sql<AfterSaleLineRow[]>`
    select ${lineColumns(sql)} from orders.order_line
     where id = any (${lineIds as string[]}::uuid[]) order by id limit ${lineIds.length}`;
}

/** Reads which order a vendor order belongs to. In a vendor's transaction, its own alone. */
export async function readOrderOfParcel(
  sql: Sql,
  vendorOrderId: string,
): Promise<{ orderId: string; orderNumber: string; vendorId: string } | null> {
  const [row] = await sql<{ orderId: string; orderNumber: string; vendorId: string }[]>`
    select v.order_id as "orderId", o.number as "orderNumber", v.vendor_id as "vendorId"
      from orders.vendor_order v join orders.order o on o.id = v.order_id where v.id = ${vendorOrderId}`;
  return row ?? null;
}

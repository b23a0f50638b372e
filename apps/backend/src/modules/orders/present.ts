import type { Money, Order, Shipment } from '@selvedge/contracts';
import type { Vendor } from '../vendors/index.ts';
import { isSilent } from './shipment-state.ts';
import type { HistoryRow, LineRow, OrderRow, ParcelRow } from './views.ts';
import type { ShipmentEventRow, ShipmentLineRow, ShipmentRow } from './views-shipments.ts';

/** Everything an order page shows. */
export type OrderRows = {
  readonly order: OrderRow;
  readonly taken: Taken;
  readonly parcels: readonly ParcelRow[];
  readonly lines: readonly LineRow[];
  readonly shipments: ShipmentRows;
  /** The moment it is looked at. */
  readonly now: Date;
  readonly history: readonly HistoryRow[];
  readonly vendors: ReadonlyMap<string, Vendor>;
};

/** Parcels with what lies in them and what was told of them. */
export type ShipmentRows = {
  readonly rows: readonly ShipmentRow[];
  readonly lines: readonly ShipmentLineRow[];
  readonly events: readonly ShipmentEventRow[];
};

export type PaidCard = { readonly brand: string; readonly last4: string | null } | null;

/** Which coupon and gift card an order took. */
export type Taken = { readonly couponCode: string | null; readonly giftLast4: string | null };

/** Gives the writer of amounts in one currency. */
export function moneyIn(currency: Money['currency']): (minor: bigint) => Money {
  return (minor) => ({ minor: minor.toString(), currency });
}

/** Writes an order as the contract shows it. */
export function presentOrder(rows: OrderRows, card: PaidCard): Order {
  const { order, taken, parcels, history, vendors } = rows;
  const money = moneyIn(order.currency);
  const { fullName, line1, line2, postcode, city, country, phone } = order;
  return {
    number: order.number,
    state: order.state,
    placedAt: order.placedAt.toISOString(),
    paidAt: order.paidAt?.toISOString() ?? null,
    email: order.email,
    address: { fullName, line1, line2, postcode, city, country, phone },
    goods: money(order.goodsMinor),
    discount: money(order.discountMinor),
    couponCode: taken.couponCode,
    shipping: money(order.shippingMinor),
    total: money(order.totalMinor),
    giftCard: taken.giftLast4 === null ? null : { last4: taken.giftLast4, used: money(order.giftMinor) },
    card,
    parcels: parcels.map((parcel) => presentParcel(parcel, rows, money)),
    history: history.map(({ event, vendorId, happenedAt }) => ({
      event,
      vendorName: vendorId === null ? null : (vendors.get(vendorId)?.name ?? null),
      happenedAt: happenedAt.toISOString(),
    })),
  };
}

function presentParcel(
  parcel: ParcelRow,
  rows: OrderRows,
  money: (minor: bigint) => Money,
): Order['parcels'][number] {
  const vendor = rows.vendors.get(parcel.vendorId);
  return {
    vendorSlug: vendor?.slug ?? 'closed',
    vendorName: vendor?.name ?? 'A former shop',
    state: parcel.state,
    deliveryName: parcel.deliveryName,
    deliverFrom: parcel.deliverFrom,
    deliverUntil: parcel.deliverUntil,
    goods: money(parcel.goodsMinor),
    discount: money(parcel.discountMinor),
    shipping: money(parcel.shippingMinor),
    lines: rows.lines
      .filter((line) => line.vendorOrderId === parcel.id)
      .map((line) => presentLine(line, money)),
    shipments: rows.shipments.rows
      .filter((one) => one.vendorOrderId === parcel.id && one.state !== 'cancelled')
      .map((one) => presentShipment(one, rows)),
  };
}

/** Writes a line of an order. */
export function presentLine(line: LineRow, money: (minor: bigint) => Money) {
  const { productSlug, productName, colour, size, sku, pictureHash, quantity } = line;
  const amounts = { unitPrice: money(line.unitPriceMinor), total: money(line.lineTotalMinor) };
  return { productSlug, productName, colour, size, sku, pictureHash, quantity, ...amounts };
}

type Around = Pick<OrderRows, 'shipments' | 'lines' | 'now'>;

/** Writes a parcel with what lies in it and its story. */
export function presentShipment(row: ShipmentRow, { shipments, lines, now }: Around): Shipment {
  const { id, number, carrier, trackingNumber, trackingUrl, state, expectedOn } = row;
  const inside = shipments.lines.filter((one) => one.shipmentId === id);
  return {
    id,
    number,
    carrier,
    trackingNumber,
    trackingUrl,
    state,
    expectedOn,
    createdAt: row.createdAt.toISOString(),
    shippedAt: row.shippedAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    heardAt: row.heardAt?.toISOString() ?? null,
    silent: isSilent(state, row.heardAt ?? row.shippedAt, now),
    lines: lines.flatMap((line) => {
      const quantity = inside.find((one) => one.orderLineId === line.id)?.quantity;
      if (quantity === undefined) return [];
      const { productName, colour, size, sku, pictureHash } = line;
      return [{ productName, colour, size, sku, pictureHash, quantity }];
    }),
    events: shipments.events
      .filter((event) => event.shipmentId === id)
      .map(({ status, message, place, happenedAt }) => ({
        status,
        message,
        place,
        happenedAt: happenedAt.toISOString(),
      })),
  };
}

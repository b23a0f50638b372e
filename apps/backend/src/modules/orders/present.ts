import type { Money, Order } from '@selvedge/contracts';
import type { Vendor } from '../vendors/index.ts';
import type { HistoryRow, LineRow, OrderRow, ParcelRow, ShipmentRow } from './views.ts';

/** Everything an order page shows. */
export type OrderRows = {
  readonly order: OrderRow;
  readonly parcels: readonly ParcelRow[];
  readonly lines: readonly LineRow[];
  readonly shipments: readonly ShipmentRow[];
  readonly history: readonly HistoryRow[];
  readonly vendors: ReadonlyMap<string, Vendor>;
};

export type PaidCard = { readonly brand: string; readonly last4: string | null } | null;

/** Gives the writer of amounts in one currency. */
export function moneyIn(currency: Money['currency']): (minor: bigint) => Money {
  return (minor) => ({ minor: minor.toString(), currency });
}

/** Writes an order as the contract shows it. */
export function presentOrder(rows: OrderRows, card: PaidCard): Order {
  const { order, parcels, history, vendors } = rows;
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
    shipping: money(order.shippingMinor),
    total: money(order.totalMinor),
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
    shipping: money(parcel.shippingMinor),
    lines: rows.lines
      .filter((line) => line.vendorOrderId === parcel.id)
      .map((line) => presentLine(line, money)),
    shipments: rows.shipments.filter((one) => one.vendorOrderId === parcel.id).map(presentShipment),
  };
}

/** Writes a line of an order. */
export function presentLine(line: LineRow, money: (minor: bigint) => Money) {
  const { productSlug, productName, colour, size, sku, pictureHash, quantity } = line;
  const amounts = { unitPrice: money(line.unitPriceMinor), total: money(line.lineTotalMinor) };
  return { productSlug, productName, colour, size, sku, pictureHash, quantity, ...amounts };
}

/** Writes a shipment. */
export function presentShipment(row: ShipmentRow) {
  const { carrier, trackingNumber, state } = row;
  return {
    carrier,
    trackingNumber,
    state,
    shippedAt: row.shippedAt.toISOString(),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  };
}

import type { VendorOrder } from '@selvedge/contracts';
import { type App, done, refuse } from '../../platform/index.ts';
import { readVariantWeights } from '../catalog/index.ts';
import { readSources } from '../inventory/index.ts';
import { weigh } from '../shipping/index.ts';
import { moneyIn, presentLine, presentShipment } from './present.ts';
import { presentSources } from './present-sources.ts';
import { readShipmentRows } from './view-order.ts';
import { readHistory, readLines, readOwnOrderHead, readOwnRecipient, readParcel } from './views.ts';

/** Shows a vendor one of its own orders. Another vendor's is not found: row-level security hides it. */
export function viewVendorOrder(app: App, vendorId: string, vendorOrderId: string) {
  return app.db.asVendor(vendorId, async (tx) => {
    const parcel = await readParcel(tx, vendorOrderId);
    if (parcel === null) return refuse('order_not_found');
    const [head, recipient, lines, shipments, history, sources] = await Promise.all([
      readOwnOrderHead(tx, parcel.orderId),
      readOwnRecipient(tx, parcel.orderId),
      readLines(tx, [parcel.id]),
      readShipmentRows(tx, [parcel.id]),
      readHistory(tx, parcel.orderId),
      readSources(tx, parcel.orderId),
    ]);
    if (head === null) return refuse('order_not_found');
    const weights = await readVariantWeights(
      tx,
      lines.map((line) => line.variantId),
    );
    const money = moneyIn('EUR');
    const around = { lines, shipments, now: app.clock.now() };
    const order: VendorOrder = {
      id: parcel.id,
      number: parcel.number,
      orderNumber: head.number,
      state: parcel.state,
      version: parcel.version,
      createdAt: parcel.createdAt.toISOString(),
      paidAt: head.paidAt?.toISOString() ?? null,
      shipBy: parcel.shipBy?.toISOString() ?? null,
      deliveryName: parcel.deliveryName,
      address: recipient,
      lines: lines.map((line) => ({
        ...presentLine(line, money),
        id: line.id,
        commission: money(line.commissionMinor),
        shippable: line.shippable,
        sources: presentSources(sources, line.variantId),
        weightGrams: weigh([{ weightGrams: weights.get(line.variantId) ?? 0, quantity: 1 }]),
      })),
      goods: money(parcel.goodsMinor),
      discount: money(parcel.discountMinor),
      subsidy: money(parcel.subsidyMinor),
      shipping: money(parcel.shippingMinor),
      commission: money(parcel.commissionMinor),
      net: money(
        parcel.goodsMinor -
          parcel.discountMinor +
          parcel.subsidyMinor +
          parcel.shippingMinor -
          parcel.commissionMinor,
      ),
      shipments: shipments.rows.map((row) => ({
        ...presentShipment(row, around),
        hasLabel: row.hasLabel,
        labelPrice: row.labelMinor === null ? null : money(row.labelMinor),
      })),
      history: history.map((row) => ({
        event: row.event,
        actor: row.actor,
        happenedAt: row.happenedAt.toISOString(),
      })),
    };
    return done(order);
  });
}

import type { Money, Refund, Return, RouteOutput, routes } from '@selvedge/contracts';
import type { AfterSaleLineRow, AfterSaleParcelRow } from '../orders/index.ts';
import { leftOf, paidFor, worthOf } from './amounts.ts';
import type { RefundRow, ReturnRow } from './store.ts';
import type { ReturnLineRow } from './store-returns.ts';

/** A shop as returns name it. */
export type ReturnShop = {
  readonly slug: string;
  readonly name: string;
  readonly returnsDays: number;
  readonly sendTo: { readonly name: string; readonly address: string };
};

/** All that a return is shown from. */
export type ReturnRows = {
  readonly orderNumber: string;
  readonly row: ReturnRow;
  readonly lines: readonly ReturnLineRow[];
  readonly sold: readonly AfterSaleLineRow[];
  readonly parcel: AfterSaleParcelRow | undefined;
  readonly refund: RefundRow | undefined;
  readonly shop: ReturnShop;
};

const euros = (minor: bigint): Money => ({ minor: minor.toString(), currency: 'EUR' });

/** Writes a return as the contract shows it, with what it is or was worth. */
export function presentReturn(rows: ReturnRows): Return {
  const { row, orderNumber, shop, refund, parcel, lines, sold } = rows;
  const shown = lines.map((line) => presentReturnLine(line, sold, refund !== undefined));
  const expected = shown.reduce((sum, line) => sum + BigInt(line.worth.minor), 0n);
  const shipping =
    refund?.shippingMinor ?? (parcel !== undefined && keepsNothing(rows) ? shippingLeft(parcel) : 0n);
  return {
    id: row.id,
    number: row.number,
    orderNumber,
    vendorOrderId: row.vendorOrderId,
    vendorName: shop.name,
    kind: row.kind,
    state: row.state,
    version: row.version,
    note: row.note,
    answer: row.answer,
    carrier: row.carrier,
    trackingNumber: row.trackingNumber,
    replacementCarrier: row.replacementCarrier,
    replacementTrackingNumber: row.replacementTrackingNumber,
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: instant(row.decidedAt),
    sentAt: instant(row.sentAt),
    receivedAt: instant(row.receivedAt),
    closedAt: instant(row.closedAt),
    sendTo: shop.sendTo,
    lines: shown,
    worth: euros(refund?.goodsMinor ?? expected),
    shipping: euros(shipping),
  };
}

function presentReturnLine(
  line: ReturnLineRow,
  sold: readonly AfterSaleLineRow[],
  settled: boolean,
): Return['lines'][number] {
  const of = sold.find((one) => one.id === line.lineId);
  const { id, lineId, colour, size, sku, quantity, condition, restocked } = line;
  return {
    id,
    lineId,
    productName: of?.productName ?? '',
    colour,
    size,
    sku,
    pictureHash: of?.pictureHash ?? null,
    quantity,
    // Written from the contract's own list.
    reason: line.reason as Return['lines'][number]['reason'], // checked when it was asked
    replacement:
      line.replacementVariantId === null
        ? null
        : {
            variantId: line.replacementVariantId,
            colour: line.replacementColour ?? '',
            size: line.replacementSize ?? '',
            sku: line.replacementSku ?? '',
          },
    condition,
    restocked,
    worth: euros(of === undefined ? 0n : settled ? paidFor(of, quantity) : worthOf(of, quantity)),
  };
}

/** Says whether the shopper keeps nothing of the parcel once this return is done. */
function keepsNothing({ row, lines, sold }: ReturnRows): boolean {
  if (row.kind === 'exchange') return false;
  return sold
    .filter((line) => line.vendorOrderId === row.vendorOrderId)
    .every((line) => {
      const coming = lines
        .filter((one) => one.lineId === line.id)
        .reduce((sum, one) => sum + one.quantity, 0);
      return line.cancelled + line.returned + coming >= line.quantity;
    });
}

/** What is left of what a parcel's delivery cost. */
export function shippingLeft(parcel: AfterSaleParcelRow): bigint {
  return parcel.shippingMinor - parcel.refundedShippingMinor;
}

/** Writes a refund for staff. */
export function presentRefund(row: RefundRow, names: { orderNumber: string; vendorName: string }): Refund {
  return {
    id: row.id,
    ...names,
    cause: row.cause,
    note: row.note,
    state: row.state,
    borneBy: row.borneBy,
    askedBy: row.askedBy,
    goods: euros(row.goodsMinor),
    shipping: euros(row.shippingMinor),
    amount: euros(row.amountMinor),
    toGiftCard: euros(row.giftMinor),
    commission: euros(row.commissionMinor),
    failureCode: row.failureCode,
    attempt: row.attempt,
    createdAt: row.createdAt.toISOString(),
    settledAt: instant(row.settledAt),
  };
}

/** Writes a line with what may still happen to it. */
export function presentLine(
  line: AfterSaleLineRow,
  may: {
    cancellable: number;
    returnable: RouteOutput<typeof routes.viewAfterSale>['parcels'][number]['lines'][number]['returnable'];
  },
) {
  const { id: lineId, productSlug, productName, colour, size, sku, pictureHash, quantity } = line;
  return {
    lineId,
    productSlug,
    productName,
    colour,
    size,
    sku,
    pictureHash,
    quantity,
    unitPrice: euros(line.unitPriceMinor),
    total: euros(line.paidMinor),
    refunded: euros(line.refundedMinor),
    refundable: euros(leftOf(line)),
    cancelled: line.cancelled,
    returned: line.returned,
    ...may,
  };
}

/** Writes a parcel without its lines. */
export function presentParcel(parcel: AfterSaleParcelRow, shop: ReturnShop) {
  return {
    vendorOrderId: parcel.id,
    vendorSlug: shop.slug,
    vendorName: shop.name,
    state: parcel.state,
    returnDays: shop.returnsDays,
    shipping: euros(parcel.shippingMinor),
    refundableShipping: euros(shippingLeft(parcel)),
  };
}

function instant(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

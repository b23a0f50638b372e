import type { AfterSale, StaffAfterSale } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import {
  type AfterSaleLineRow,
  type AfterSaleParcelRow,
  readAfterSaleLines,
  readAfterSaleParcels,
} from '../orders/index.ts';
import { cancellableOf } from './cancellation.ts';
import { type Choice, choicesFor, readChoices } from './exchange-choices.ts';
import type { FoundOrder } from './find-order.ts';
import { isSent, piecesOf, type ReturnedPieces, windowOf } from './pieces.ts';
import { presentLine, presentParcel, presentRefund, presentReturn, type ReturnShop } from './present.ts';
import { readReturns, returnedPieces } from './returned-pieces.ts';
import { readReturnShops } from './shops.ts';
import { readRefundsOfOrder } from './views.ts';

/**
 * Shows what may still happen to an order and what did: pieces to cancel, to send back, to exchange; returns; refunds.
 * `vendorId` narrows it to one shop's part.
 */
export async function viewStaffAfterSale(
  app: App,
  order: FoundOrder,
  vendorId: string | null,
): Promise<StaffAfterSale> {
  const { sql } = app.db;
  const [allParcels, allSold, { rows, lines }, refunds] = await Promise.all([
    readAfterSaleParcels(sql, order.id),
    readAfterSaleLines(sql, order.id),
    readReturns(sql, order.id),
    readRefundsOfOrder(sql, order.id),
  ]);
  const parcels = allParcels.filter((parcel) => vendorId === null || parcel.vendorId === vendorId);
  const ids = parcels.map((parcel) => parcel.id);
  const sold = allSold.filter((line) => ids.includes(line.vendorOrderId));
  const sent = parcels.filter((parcel) => isSent(parcel)).map((parcel) => parcel.id);
  const products = sold.filter((line) => sent.includes(line.vendorOrderId)).map((line) => line.productId);
  const [shopOf, choices] = await Promise.all([
    readReturnShops(
      sql,
      parcels.map((parcel) => parcel.vendorId),
    ),
    readChoices(sql, [...new Set(products)]),
  ]);
  const facts = { returned: returnedPieces(rows, lines), choices, now: app.clock.now() };
  const orderNumber = order.number;
  return {
    orderNumber,
    parcels: parcels.map((parcel) => {
      const shop = shopOf(parcel.vendorId);
      const own = sold.filter((line) => line.vendorOrderId === parcel.id);
      return {
        ...presentParcel(parcel, shop),
        lines: own.map((line) => showLine(line, parcel, shop, facts)),
      };
    }),
    returns: rows
      .filter((row) => ids.includes(row.vendorOrderId))
      .map((row) =>
        presentReturn({
          orderNumber,
          row,
          sold,
          lines: lines.filter((line) => line.returnId === row.id),
          parcel: parcels.find((parcel) => parcel.id === row.vendorOrderId),
          refund: refunds.find((refund) => refund.returnId === row.id),
          shop: shopOf(row.vendorId),
        }),
      ),
    refunds: refunds
      .filter((refund) => ids.includes(refund.vendorOrderId))
      .map((refund) => presentRefund(refund, { orderNumber, vendorName: shopOf(refund.vendorId).name })),
  };
}

/** The same for a shopper, to whom it is nobody's business who bears a refund. */
export async function viewAfterSale(app: App, order: FoundOrder): Promise<AfterSale> {
  const { refunds, ...rest } = await viewStaffAfterSale(app, order, null);
  return {
    ...rest,
    refunds: refunds.map(({ id, vendorName, cause, state, amount, toGiftCard, createdAt, settledAt }) => ({
      id,
      vendorName,
      cause,
      state,
      amount,
      toGiftCard,
      createdAt,
      settledAt,
    })),
  };
}

type Facts = {
  readonly returned: readonly ReturnedPieces[];
  readonly choices: readonly Choice[];
  readonly now: Date;
};

function showLine(line: AfterSaleLineRow, parcel: AfterSaleParcelRow, shop: ReturnShop, facts: Facts) {
  const held = isSent(parcel) ? piecesOf(line, parcel, facts.returned) : [];
  const returnable = held.flatMap(({ variantId, colour, size, quantity, since }) => {
    const { until, open } = windowOf(since, shop.returnsDays, facts.now);
    if (open === 'no') return [];
    const piece = { variantId, productId: line.productId, paidMinor: line.unitPriceMinor };
    const choices = choicesFor(piece, facts.choices);
    const untilText = until?.toISOString() ?? null;
    return [{ variantId, colour, size, quantity, until: untilText, open: open === 'mind', choices }];
  });
  return presentLine(line, { cancellable: cancellableOf(line, parcel), returnable });
}

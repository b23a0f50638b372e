import { drawLabel, drawPackingSlips, joinPdfs, type PackingSlip } from '@selvedge/print';
import type { App, VendorTx } from '../../platform/index.ts';
import { type Origin, readOrigins } from '../shipping/index.ts';
import { readVendors, type Vendor } from '../vendors/index.ts';
import { type LineRow, readLines, readOwnRecipients, readParcelsById } from './views.ts';
import { type OwnLabelRow, readLabels, readOwnLabelRows, readShipmentLines } from './views-shipments.ts';

const countries = new Intl.DisplayNames('en', { type: 'region' });
const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Draws the packing slips of a vendor's own orders, in the order asked for. Null when one of them is not there. */
export async function printPackingSlips(
  app: App,
  vendorId: string,
  { orderIds, parcelId }: { orderIds: readonly string[]; parcelId: string | null },
): Promise<Uint8Array | null> {
  const [vendor] = await readVendors(app.db.sql, [vendorId]);
  const slips = await app.db.asVendor(vendorId, async (tx) => {
    const inside = parcelId === null ? null : await readParcelPieces(tx, orderIds, parcelId);
    const rows = await readSlipRows(tx, vendorId, orderIds);
    return orderIds.map((id) => slipOf(id, { ...rows, vendor, inside }));
  });
  const found = slips.filter((slip) => slip !== null);
  return found.length < orderIds.length ? null : drawPackingSlips(found);
}

/**
 * Prints the labels of a vendor's own parcels, in the order asked for: the carrier's where it was bought here, else one of our
 * own with the address and the number the vendor typed. Null when one of them is not there.
 */
export async function printLabels(
  app: App,
  vendorId: string,
  shipmentIds: readonly string[],
): Promise<Uint8Array | null> {
  const [rows, bought, origins] = await app.db.asVendor(vendorId, (tx) =>
    Promise.all([
      readOwnLabelRows(tx, shipmentIds),
      readLabels(tx, shipmentIds),
      readOrigins(tx, [vendorId]),
    ]),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const drawn = new Map(bought.map(({ shipmentId, pdf }) => [shipmentId, pdf]));
  const [vendor] = await readVendors(app.db.sql, [vendorId]);
  const from = originOf(origins.get(vendorId), vendor);
  const papers = await Promise.all(
    shipmentIds.map((id) => {
      const row = byId.get(id);
      return row === undefined ? null : (drawn.get(id) ?? drawOwnLabel(row, from));
    }),
  );
  const found = papers.filter((paper) => paper !== null);
  return found.length < shipmentIds.length ? null : joinPdfs(found);
}

type Address = Parameters<typeof drawLabel>[0]['from'];

function drawOwnLabel(row: OwnLabelRow, from: Address): Promise<Uint8Array> {
  return drawLabel({
    carrier: row.carrier,
    service: row.deliveryName,
    from,
    to: {
      name: row.fullName,
      lines: [row.line1, row.line2].filter((line) => line !== null),
      postcode: row.postcode,
      city: row.city,
      country: countries.of(row.country) ?? row.country,
      phone: row.phone,
    },
    trackingNumber: row.trackingNumber,
    reference: row.number,
    weightGrams: row.weightGrams,
  });
}

function originOf(origin: Origin | undefined, vendor: Vendor | undefined): Address {
  const { name = vendor?.name ?? '', line1 = '', postcode = '', city = '', country = '' } = origin ?? {};
  return { name, lines: [line1].filter((line) => line !== ''), postcode, city, country, phone: null };
}

async function readSlipRows(tx: VendorTx, vendorId: string, orderIds: readonly string[]) {
  const parcels = await readParcelsById(tx, orderIds);
  const [lines, recipients, origins] = await Promise.all([
    readLines(tx, orderIds),
    readOwnRecipients(
      tx,
      parcels.map((parcel) => parcel.orderId),
    ),
    readOrigins(tx, [vendorId]),
  ]);
  return { parcels, lines, recipients, origin: origins.get(vendorId) };
}

/** How many pieces of each line lie in one parcel. */
async function readParcelPieces(tx: VendorTx, orderIds: readonly string[], parcelId: string) {
  const rows = await readShipmentLines(tx, orderIds);
  return new Map(
    rows.filter((row) => row.shipmentId === parcelId).map((row) => [row.orderLineId, row.quantity]),
  );
}

type SlipRows = Awaited<ReturnType<typeof readSlipRows>> & {
  readonly vendor: Vendor | undefined;
  /** What lies in the one parcel the slip is for; null for the whole order. */
  readonly inside: ReadonlyMap<string, number> | null;
};

function slipOf(id: string, rows: SlipRows): PackingSlip | null {
  const { vendor, origin, inside } = rows;
  const parcel = rows.parcels.find((one) => one.id === id);
  const recipient = rows.recipients.find((one) => one.orderId === parcel?.orderId);
  if (parcel === undefined || recipient === undefined || vendor === undefined) return null;
  const { fullName, line1, line2, postcode, city, country } = recipient;
  const lines = rows.lines.filter((line) => line.vendorOrderId === id);
  return {
    shop: vendor.name,
    shopLines:
      origin === undefined ? [] : [origin.line1, `${origin.postcode} ${origin.city}`, origin.country],
    recipient: [fullName, line1, line2 ?? '', `${postcode} ${city}`, countries.of(country) ?? country].filter(
      (line) => line !== '',
    ),
    number: parcel.number,
    orderedOn: days.format(parcel.createdAt),
    delivery: parcel.deliveryName,
    lines: lines.flatMap((line) => pieceOf(line, inside === null ? line.due : (inside.get(line.id) ?? 0))),
    returns: `Something does not fit? Send it back within ${vendor.returnsDays} days: open your order by the link in your mails, and we tell you how.`,
  };
}

function pieceOf(line: LineRow, quantity: number): PackingSlip['lines'][number][] {
  if (quantity === 0) return [];
  return [{ sku: line.sku, name: line.productName, note: `${line.colour}, ${line.size}`, quantity }];
}

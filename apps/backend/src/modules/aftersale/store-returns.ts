import type { Sql, Tx } from '../../platform/index.ts';
import type { ReturnRow } from './store.ts';

export type NewReturnLine = {
  readonly lineId: string;
  readonly variantId: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: string;
  readonly replacement: {
    readonly variantId: string;
    readonly colour: string;
    readonly size: string;
    readonly sku: string;
  } | null;
};

/** Writes a return with its lines. Gives its id. */
export async function insertReturn(
  tx: Tx,
  one: Pick<
    ReturnRow,
    | 'number'
    | 'orderId'
    | 'vendorOrderId'
    | 'vendorId'
    | 'kind'
    | 'state'
    | 'note'
    | 'requestedAt'
    | 'decidedAt'
  >,
  lines: readonly NewReturnLine[],
): Promise<string> {
  const column = <Value>(of: (line: NewReturnLine) => Value) => lines.map(of);
  const [row] = await tx<{ id: string }[]>`
    insert into aftersale.return (number, order_id, vendor_order_id, vendor_id, kind, state, note, requested_at, decided_at)
    values (${one.number}, ${one.orderId}, ${one.vendorOrderId}, ${one.vendorId}, ${one.kind}, ${one.state}, ${one.note},
            ${one.requestedAt}, ${one.decidedAt}) returning id`;
  if (row === undefined) throw new Error('an inserted return has an id');
  await tx`
    insert into aftersale.return_line (return_id, vendor_id, order_line_id, variant_id, colour_name, size, sku, quantity, reason,
      replacement_variant_id, replacement_colour, replacement_size, replacement_sku)
    select ${row.id}, ${one.vendorId}, * from unnest(${column((l) => l.lineId)}::uuid[], ${column((l) => l.variantId)}::uuid[],
      ${column((l) => l.colour)}::text[], ${column((l) => l.size)}::text[], ${column((l) => l.sku)}::text[],
      ${column((l) => l.quantity)}::int[], ${column((l) => l.reason)}::text[],
      ${column((l) => l.replacement?.variantId ?? null)}::uuid[], ${column((l) => l.replacement?.colour ?? null)}::text[],
      ${column((l) => l.replacement?.size ?? null)}::text[], ${column((l) => l.replacement?.sku ?? null)}::text[])`;
  return row.id;
}

export type ReturnChange = Partial<
  Pick<
    ReturnRow,
    | 'state'
    | 'kind'
    | 'answer'
    | 'carrier'
    | 'trackingNumber'
    | 'replacementCarrier'
    | 'replacementTrackingNumber'
    | 'decidedAt'
    | 'sentAt'
    | 'receivedAt'
    | 'closedAt'
  >
>;

/** Writes what changed of a locked return. */
export async function updateReturn(tx: Tx, row: ReturnRow, change: ReturnChange): Promise<void> {
  const next = { ...row, ...change };
  await tx`
    update aftersale.return set kind = ${next.kind}, state = ${next.state}, answer = ${next.answer}, carrier = ${next.carrier},
           tracking_number = ${next.trackingNumber}, replacement_carrier = ${next.replacementCarrier},
           replacement_tracking_number = ${next.replacementTrackingNumber}, decided_at = ${next.decidedAt}, sent_at = ${next.sentAt},
           received_at = ${next.receivedAt}, closed_at = ${next.closedAt}, version = version + 1
     where id = ${row.id}`;
}

/** Notes in what state the pieces of a return came back, and whether they are for sale again. */
export async function noteConditions(
  tx: Tx,
  lines: readonly { returnLineId: string; condition: string; restock: boolean }[],
): Promise<void> {
  await tx`
    update aftersale.return_line l set condition = c.condition, restocked = c.restocked
      from unnest(${lines.map((line) => line.returnLineId)}::uuid[], ${lines.map((line) => line.condition)}::text[],
                  ${lines.map((line) => String(line.restock))}::text[]::boolean[]) c(id, condition, restocked)
     where l.id = c.id`;
}

export type ReturnLineRow = {
  readonly id: string;
  readonly returnId: string;
  readonly vendorId: string;
  readonly lineId: string;
  readonly variantId: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: string;
  readonly replacementVariantId: string | null;
  readonly replacementColour: string | null;
  readonly replacementSize: string | null;
  readonly replacementSku: string | null;
  readonly condition: 'as_new' | 'worn' | 'damaged' | 'missing' | null;
  readonly restocked: boolean;
};

const LINES_MAX = 5_000;

/** Reads the lines of returns. */
export function readReturnLines(sql: Sql, returnIds: readonly string[]): Promise<ReturnLineRow[]> {
  return sql<ReturnLineRow[]>`
    select id, return_id as "returnId", vendor_id as "vendorId", order_line_id as "lineId", variant_id as "variantId", colour_name as colour, size, sku, quantity,
           reason, replacement_variant_id as "replacementVariantId", replacement_colour as "replacementColour",
           replacement_size as "replacementSize", replacement_sku as "replacementSku", condition, restocked
      from aftersale.return_line where return_id = any (${returnIds as string[]}::uuid[]) order by id limit ${LINES_MAX}`;
}

/** Counts the returns an order ever had: their numbers go up by one. */
export async function countReturns(tx: Tx, orderId: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int as count from aftersale.return where order_id = ${orderId}`;
  return row?.count ?? 0;
}

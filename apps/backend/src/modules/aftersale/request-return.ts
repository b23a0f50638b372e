import { type App, publish, refuse, type Tx } from '../../platform/index.ts';
import { setAside } from '../inventory/index.ts';
import { noteHistory } from '../orders/index.ts';
import { readVendors } from '../vendors/index.ts';
import { type AskedLine, type PlannedReturn, planReturn } from './plan-return.ts';
import { readReplacements } from './replacements.ts';
import { asideReference, readReturns, returnedPieces } from './returned-pieces.ts';
import { type Case, type Command, runCommand } from './run-command.ts';
import { countReturns, insertReturn } from './store-returns.ts';

export type ReturnAsk = {
  readonly kind: 'refund' | 'exchange';
  readonly lines: readonly AskedLine[];
  readonly note: string;
};

/**
 * Asks to send pieces of one shop back. Within the time to change one's mind it is approved at once; after it, what is faulty or
 * wrong waits for the shop. An exchange takes the piece wanted instead off the shelf now, so that nobody else buys it. Refuses
 * pieces the shopper does not have, pieces not sent yet, pieces of two shops, a time that is over, and what cannot be exchanged.
 */
export function requestReturn(app: App, command: Command, asked: ReturnAsk) {
  return runCommand(app, command, async (tx, opened) => {
    const plan = await makePlan(tx, opened, asked);
    if (!plan.ok) return plan;
    const number = `R${opened.order.number.slice(2)}-${(await countReturns(tx, opened.order.id)) + 1}`;
    if (asked.kind === 'exchange' && !(await keepAside(tx, plan, number))) return refuse('out_of_stock');
    await write(tx, opened, plan, asked, number);
    return { ok: true } as const;
  });
}

async function makePlan(tx: Tx, opened: Case, asked: ReturnAsk) {
  const [{ rows, lines }, vendors, replacements] = await Promise.all([
    readReturns(tx, opened.order.id),
    readVendors(tx, [...new Set(opened.parcels.map((parcel) => parcel.vendorId))]),
    asked.kind === 'exchange' ? readReplacements(tx, asked.lines) : [],
  ]);
  return planReturn(opened, asked, {
    returned: returnedPieces(rows, lines),
    returnsDays: new Map(vendors.map((vendor) => [vendor.id, vendor.returnsDays])),
    replacements,
    now: opened.at,
  });
}

function keepAside(tx: Tx, plan: PlannedReturn, number: string): Promise<boolean> {
  const moves = plan.lines.flatMap(({ replacement, quantity }) =>
    replacement === null
      ? []
      : [{ variantId: replacement.variantId, vendorId: plan.parcel.vendorId, quantity }],
  );
  return setAside(tx, moves, asideReference(number));
}

async function write(
  tx: Tx,
  opened: Case,
  plan: PlannedReturn,
  asked: ReturnAsk,
  number: string,
): Promise<void> {
  const orderId = opened.order.id;
  const { vendorId, id: vendorOrderId } = plan.parcel;
  const { at } = opened;
  const { state } = plan;
  const head = { number, orderId, vendorOrderId, vendorId, kind: asked.kind, state, note: asked.note };
  const decidedAt = state === 'approved' ? at : null;
  const returnId = await insertReturn(tx, { ...head, requestedAt: at, decidedAt }, plan.lines);
  await noteHistory(tx, {
    orderId,
    vendorId,
    event: 'return.requested',
    actor: 'shopper',
    detail: { number },
  });
  await publish(tx, { topic: 'return.requested', subject: returnId, payload: { orderId, returnId, state } });
  if (asked.kind === 'exchange')
    await publish(tx, { topic: 'stock.changed', subject: orderId, payload: { orderId } });
}

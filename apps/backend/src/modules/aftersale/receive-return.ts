import { type App, publish, refuse, type Tx } from '../../platform/index.ts';
import { restock } from '../inventory/index.ts';
import { type Mover, type Moving, moveReturn, releaseAside, writeMove } from './move-return.ts';
import { fitsLines, refundReturn } from './refund-return.ts';
import { NEXT_RETURN_STATE } from './return-state.ts';
import { noteConditions, type ReturnLineRow } from './store-returns.ts';

export type Receipt = {
  readonly accept: boolean;
  readonly answer: string;
  readonly lines: readonly {
    readonly returnLineId: string;
    readonly condition: 'as_new' | 'worn' | 'damaged' | 'missing';
    readonly restock: boolean;
  }[];
};

/**
 * Notes how the pieces of a return came back. Accepted: the money is owed at once, or the replacement is due; what is missing
 * stays with the shopper. Rejected: nothing goes back, with a reason. Refuses a receipt that leaves pieces out, and a rejection
 * without a reason.
 */
export async function receiveReturn(app: App, mover: Mover, receipt: Receipt) {
  const accept = receipt.accept && receipt.lines.some((line) => line.condition !== 'missing');
  if (!accept && receipt.answer === '') return refuse('reason_required');
  return moveReturn(app, mover, accept ? 'receive' : 'reject', receipt, async (tx, moving) => {
    const noted = new Map(receipt.lines.map((line) => [line.returnLineId, line]));
    if (noted.size !== moving.lines.length || moving.lines.some((line) => !noted.has(line.id)))
      return refuse('line_not_found');
    const came = moving.lines.filter((line) => noted.get(line.id)?.condition !== 'missing');
    if (accept && moving.row.kind === 'refund' && !fitsLines(moving, came)) return refuse('return_not_open');
    await noteConditions(tx, receipt.lines);
    await (accept ? take(tx, moving, came, receipt, mover) : giveBack(tx, moving, receipt, mover));
    return { ok: true } as const;
  });
}

async function take(
  tx: Tx,
  moving: Moving,
  came: readonly ReturnLineRow[],
  receipt: Receipt,
  mover: Mover,
): Promise<void> {
  const { row, opened } = moving;
  const answer = receipt.answer === '' ? null : receipt.answer;
  const change = { answer, receivedAt: opened.at };
  await putBack(tx, moving, came, receipt);
  if (row.kind === 'exchange') {
    await releaseAside(
      tx,
      row,
      moving.lines.filter((line) => !came.includes(line)),
    );
    return writeMove(tx, moving, change, { event: 'received', by: mover.by });
  }
  const owed = await refundReturn(tx, moving, came, 'vendor');
  const paid = owed ? null : NEXT_RETURN_STATE[moving.next].refund;
  // Nothing was left to give: it went back as goodwill before. Then the return is over.
  const over = paid === null ? {} : { state: paid, closedAt: opened.at };
  await writeMove(tx, moving, { ...change, ...over }, { event: 'received', by: mover.by });
}

async function giveBack(tx: Tx, moving: Moving, receipt: Receipt, mover: Mover): Promise<void> {
  const { at } = moving.opened;
  await releaseAside(tx, moving.row, moving.lines);
  const change = { answer: receipt.answer, receivedAt: at, closedAt: at };
  await writeMove(tx, moving, change, { event: 'rejected', by: mover.by });
}

async function putBack(
  tx: Tx,
  { row }: Moving,
  came: readonly ReturnLineRow[],
  receipt: Receipt,
): Promise<void> {
  const wanted = new Set(receipt.lines.filter((line) => line.restock).map((line) => line.returnLineId));
  const moves = came
    .filter((line) => wanted.has(line.id))
    .map(({ variantId, vendorId, quantity }) => ({ variantId, vendorId, quantity }));
  await restock(tx, moves, row.orderId);
  if (moves.length > 0)
    await publish(tx, { topic: 'stock.changed', subject: row.orderId, payload: { orderId: row.orderId } });
}

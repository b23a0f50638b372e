import { type App, publish, refuse, type Tx } from '../../platform/index.ts';
import { noteHistory } from '../orders/index.ts';
import { NEXT_RETURN_STATE, type ReturnEvent, type ReturnState } from './return-state.ts';
import { giveAsideBack } from './returned-pieces.ts';
import { type Case, type Command, runCommand } from './run-command.ts';
import { lockReturn, type ReturnRow } from './store.ts';
import { type ReturnChange, type ReturnLineRow, readReturnLines, updateReturn } from './store-returns.ts';
import { readReturn } from './views.ts';

/** Which return is meant, by whom: of an order for its shopper, of a shop for its vendor, of anybody for the operator. */
export type Mover = {
  readonly key: string;
  readonly returnId: string;
  readonly orderId?: string;
  readonly vendorId?: string;
  readonly version?: number;
  readonly by: 'shopper' | 'vendor' | 'operator' | 'clock';
};

export type Moving = {
  readonly row: ReturnRow;
  readonly lines: readonly ReturnLineRow[];
  readonly next: ReturnState;
  readonly opened: Case;
};

/**
 * Moves a return by one event: finds it, locks its order and itself, asks the table, and lets `work` do what belongs to it.
 * Refuses a return that is not the mover's, a version that is not the last, and an event its state does not allow.
 */
export async function moveReturn<Reason extends 'line_not_found' | 'return_not_open' = never>(
  app: App,
  mover: Mover,
  event: ReturnEvent,
  asked: unknown,
  work: (tx: Tx, moving: Moving) => Promise<{ readonly ok: true } | ReturnType<typeof refuse<Reason>>>,
) {
  const found = await readReturn(app.db.sql, mover.returnId);
  if (found === null || !isOwn(found, mover)) return refuse('return_not_found');
  const { orderId } = found;
  const command: Command = {
    key: mover.key,
    name: `return ${event}`,
    orderId,
    asked: [mover.returnId, asked],
  };
  return runCommand(app, command, async (tx, opened) => {
    const row = await lockReturn(tx, mover.returnId);
    if (row === null) return refuse('return_not_found');
    if (mover.version !== undefined && row.version !== mover.version) return refuse('version_conflict');
    const next = NEXT_RETURN_STATE[row.state][event];
    if (next === null) return refuse('return_not_open');
    return work(tx, { row, lines: await readReturnLines(tx, [row.id]), next, opened });
  });
}

function isOwn(row: ReturnRow, { orderId, vendorId }: Mover): boolean {
  return (
    (orderId === undefined || row.orderId === orderId) &&
    (vendorId === undefined || row.vendorId === vendorId)
  );
}

/** Writes a move: the return, the order's history, and the fact. */
export async function writeMove(
  tx: Tx,
  { row, next }: Moving,
  change: ReturnChange,
  { event, by }: { event: string; by: Mover['by'] },
): Promise<void> {
  const { orderId, vendorId, id: returnId, number } = row;
  await updateReturn(tx, row, { state: next, ...change });
  await noteHistory(tx, { orderId, vendorId, event: `return.${event}`, actor: by, detail: { number } });
  await publish(tx, { topic: `return.${event}`, subject: returnId, payload: { orderId, returnId, by } });
}

/** Gives back what an exchange kept aside, and tells the listings. */
export async function releaseAside(tx: Tx, row: ReturnRow, lines: readonly ReturnLineRow[]): Promise<void> {
  if (row.kind !== 'exchange') return;
  await giveAsideBack(tx, row, lines);
  const { orderId } = row;
  await publish(tx, { topic: 'stock.changed', subject: orderId, payload: { orderId } });
}

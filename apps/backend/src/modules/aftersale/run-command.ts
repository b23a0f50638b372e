import { createHash } from 'node:crypto';
import { type App, type Refusal, refuse, type Tx } from '../../platform/index.ts';
import {
  type LockedLine,
  type LockedParcel,
  lockLines,
  lockOrder,
  lockParcels,
  type OrderHead,
} from '../orders/index.ts';
import { lockPaidPayment, type PaidPayment } from '../payments/index.ts';
import { insertCommand, readCommand } from './store.ts';

/** An order with all that may change after the sale, locked: order, payment, parcels, lines. Stock is locked after these. */
export type Case = {
  readonly order: OrderHead;
  readonly payment: PaidPayment | null;
  readonly parcels: readonly LockedParcel[];
  readonly lines: readonly LockedLine[];
  readonly at: Date;
};

/** What is asked, under which key. The same key with the same words changes nothing more. */
export type Command = {
  readonly key: string;
  readonly name: string;
  readonly orderId: string;
  readonly asked: unknown;
};

/**
 * Runs a command on a locked order once for each key, in one transaction. Refuses a key that was used for something else.
 * `work` refuses before it writes.
 */
export async function runCommand<R extends Refusal>(
  app: App,
  command: Command,
  work: (tx: Tx, opened: Case) => Promise<R | { readonly ok: true }>,
) {
  const { key, name, orderId, asked } = command;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([name, orderId, asked]))
    .digest('hex');
  try {
    return await app.db.transaction(async (tx) => {
      const opened = await openCase(tx, app, orderId);
      if (opened === null) throw new Error(`order ${orderId} is not there: whoever asks has found it before`);
      const before = await readCommand(tx, key);
      if (before !== null)
        return before === fingerprint ? ({ ok: true } as const) : refuse('idempotency_conflict');
      const result = await work(tx, opened);
      if (result.ok) await insertCommand(tx, { key, fingerprint, orderId });
      return result;
    });
  } catch (error) {
    // Two orders under one key at the same moment: the second finds the key taken.
    if (isTakenKey(error)) return refuse('idempotency_conflict');
    throw error;
  }
}

async function openCase(tx: Tx, app: App, orderId: string): Promise<Case | null> {
  const order = await lockOrder(tx, orderId);
  if (order === null) return null;
  const payment = await lockPaidPayment(tx, orderId);
  const parcels = await lockParcels(tx, orderId);
  const lines = await lockLines(tx, orderId);
  return { order, payment, parcels, lines, at: app.clock.now() };
}

function isTakenKey(error: unknown): boolean {
  return error instanceof Error && 'constraint_name' in error && error.constraint_name === 'command_pkey';
}

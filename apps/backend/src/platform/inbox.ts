import type { Tx } from './db.ts';

/**
 * Notes, in the transaction of the effect, that a consumer handles a message. Gives false when it did so before:
 * then the effect is there already and must not be made again.
 */
export async function firstTime(tx: Tx, consumer: string, messageId: string): Promise<boolean> {
  const rows = await tx`
    insert into platform.processed (consumer, message_id) values (${consumer}, ${messageId})
    on conflict do nothing returning 1`;
  return rows.length === 1;
}

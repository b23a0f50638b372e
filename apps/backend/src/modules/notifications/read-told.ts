import type { Order } from '@selvedge/contracts';
import type { App } from '../../platform/index.ts';
import {
  orderToken,
  presentOrder,
  readOrderByNumber,
  readOrderRows,
  readRecipient,
} from '../orders/index.ts';
import type { Links } from './order-mails.ts';
import { dialable, wants } from './preferences.ts';
import { readAccountChoices, readOrderChoices } from './store.ts';

/** All that a message about an order is made of. */
export type Told = {
  readonly orderId: string;
  readonly order: Order;
  readonly links: Links;
  /** Where SMS go; null while there is no number that can be dialled. */
  readonly phone: string | null;
  readonly wanted: (kind: Parameters<typeof wants>[0], channel: Parameters<typeof wants>[1]) => boolean;
};

/** Reads what is told of an order, to whom, and whether they want to hear it; null when it is unknown. */
export async function readTold(app: App, orderId: string): Promise<Told | null> {
  const { sql } = app.db;
  const recipient = await readRecipient(sql, orderId);
  const row = recipient === null ? null : await readOrderByNumber(sql, recipient.number);
  if (row === null) return null;
  const [rows, own, account] = await Promise.all([
    readOrderRows(sql, row, app.clock.now()),
    readOrderChoices(sql, orderId),
    row.accountId === null ? [] : readAccountChoices(sql, row.accountId),
  ]);
  const order = presentOrder(rows, null);
  return {
    orderId,
    order,
    links: linksOf(app, order.number),
    phone: row.phone === null ? null : dialable(row.phone, row.country),
    wanted: (kind, channel) => wants(kind, channel, { order: own, account }),
  };
}

function linksOf(app: App, number: string): Links {
  const at = `${app.config.storefrontUrl}/order/${number}`;
  const token = `token=${orderToken(app, number)}`;
  return {
    order: `${at}?${token}`,
    track: `${at}/track?${token}`,
    choices: `${at}/notices?${token}`,
    media: `${app.config.storefrontUrl}/media`,
  };
}

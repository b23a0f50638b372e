import { type GiftCardStatus, giftCardStatuses, type RouteOutput, type routes } from '@selvedge/contracts';
import { type App, done, readCursor, refuse, type Sql, writeCursor } from '../../platform/index.ts';
import { readNames } from '../identity/index.ts';
import { presentGiftCard, voucherMoney } from './present.ts';
import {
  countGiftCards,
  type GiftCardRow,
  listGiftCardRows,
  readGiftCardRow,
  readGiftCardUses,
} from './views-cards.ts';

const PAGE_DEFAULT = 30;

type Query = {
  readonly status?: GiftCardStatus | undefined;
  readonly last4?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** Reads the numbers of orders by their ids; handed in, as orders stand above vouchers. */
export type NameOrders = (sql: Sql, orderIds: readonly string[]) => Promise<Map<string, string>>;

/** Lists gift cards, newest first, with how many there are of each status and what is on all. Refuses a cursor of another list. */
export async function listGiftCards(app: App, query: Query) {
  const { status = null, limit = PAGE_DEFAULT } = query;
  const last4 = query.last4?.toUpperCase() ?? null;
  const list = `gift cards ${status ?? ''} ${last4 ?? ''}`;
  const secret = app.config.keys.cursorSecret;
  const key = query.cursor === undefined ? null : readCursor(secret, list, query.cursor);
  if (query.cursor !== undefined && key === null) return refuse('invalid_cursor');
  const after = key === null ? null : { at: String(key[0]), id: String(key[1]) };
  const { sql } = app.db;
  const [rows, counted] = await Promise.all([
    listGiftCardRows(sql, { status, last4 }, after, limit + 1),
    countGiftCards(sql),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const counts = giftCardStatuses.map((one) => [one, counted.find((row) => row.status === one)?.count ?? 0]);
  return done({
    items: await present(app, page),
    nextCursor:
      rows.length > limit && last !== undefined ? writeCursor(secret, list, [last.at, last.id]) : null,
    // One entry for each status of the list the type is made of.
    counts: Object.fromEntries(counts) as RouteOutput<typeof routes.listGiftCards>['counts'],
    outstanding: voucherMoney(counted.reduce((sum, row) => sum + row.balanceMinor, 0n)),
  });
}

/** Shows one gift card with the orders it paid for. Refuses one that is not there. */
export async function viewGiftCard(app: App, id: string, nameOrders: NameOrders) {
  const { sql } = app.db;
  const shown = await showGiftCard(app, id);
  if (!shown.ok) return shown;
  const uses = await readGiftCardUses(sql, id);
  const numbers = await nameOrders(
    sql,
    uses.map(({ orderId }) => orderId),
  );
  return done({
    card: shown.value,
    uses: uses.map(({ orderId, amountMinor, refundedMinor, state, at }) => ({
      orderNumber: numbers.get(orderId) ?? '',
      amount: voucherMoney(amountMinor),
      refunded: voucherMoney(refundedMinor),
      state,
      at: at.toISOString(),
    })),
  });
}

/** Shows one gift card alone. Refuses one that is not there. */
export async function showGiftCard(app: App, id: string) {
  const row = await readGiftCardRow(app.db.sql, id);
  const [card] = row === null ? [] : await present(app, [row]);
  return card === undefined ? refuse('gift_card_not_found') : done(card);
}

async function present(app: App, rows: readonly GiftCardRow[]) {
  const names = await readNames(app.db.sql, [...new Set(rows.flatMap(({ issuedBy }) => issuedBy ?? []))]);
  return rows.map((row) =>
    presentGiftCard(row, row.issuedBy === null ? null : (names.get(row.issuedBy) ?? null)),
  );
}

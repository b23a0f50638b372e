import { type App, done, publish, refuse, sign, type Tx } from '../../platform/index.ts';
import { readVariantsForSale } from '../catalog/index.ts';
import { readPerson } from '../identity/index.ts';
import { NEXT_ALERT_STATE } from './alert-state.ts';
import { readAvailability } from './store.ts';
import { askAgain, countAsked, insertAlert, lockAlertOf } from './store-alerts.ts';

type Asking = {
  readonly variantId: string;
  /** The address a guest gave; an account has its own. */
  readonly email: string | null;
  readonly accountId: string | null;
  readonly ip: string;
};

const FROM_PLACE_PER_HOUR_MAX = 20;
const OF_ADDRESS_MAX = 30;
const MAILS_MAX = 5;

/**
 * Notes that somebody wants to be told when a size is back. An account waits at once; a guest's address waits from when its
 * link is opened, and a guest never learns whether an address was known. Refuses what is not sold, what is here, no address,
 * and too much of it.
 */
export async function askStockAlert(app: App, asking: Asking) {
  const { variantId, accountId } = asking;
  const { sql } = app.db;
  const [[variant], [stock]] = await Promise.all([
    readVariantsForSale(sql, [variantId]),
    readAvailability(sql, [variantId]),
  ]);
  if (variant?.forSale !== true) return refuse('variant_not_found');
  if ((stock?.free ?? 0) > 0) return refuse('in_stock');
  const person = accountId === null ? null : await readPerson(sql, accountId);
  const email = person?.email ?? asking.email;
  if (email === null) return refuse('email_required');
  const askedFrom = sign(app.config.keys.cookieSecret, 'stock-alert-place', asking.ip);
  const asked = await countAsked(sql, { askedFrom, email });
  if (asked.fromPlace >= FROM_PLACE_PER_HOUR_MAX || asked.ofAddress >= OF_ADDRESS_MAX)
    return refuse('too_many_requests');
  const state = person === null ? ('unconfirmed' as const) : ('waiting' as const);
  await app.db.transaction((tx) => note(tx, { variantId, email, accountId, state, askedFrom }));
  return done({ state });
}

type Noted = Parameters<typeof insertAlert>[1];

async function note(tx: Tx, asked: Noted): Promise<void> {
  const before = await lockAlertOf(tx, asked.variantId, asked.email);
  if (before === null) {
    const id = await insertAlert(tx, asked);
    if (id !== null && asked.state === 'unconfirmed') await askToConfirm(tx, id);
    return;
  }
  const event = asked.state === 'waiting' ? 'ask_with_account' : 'ask_as_guest';
  if (NEXT_ALERT_STATE[before.state][event] === null) return;
  if (event === 'ask_as_guest' && (before.askedJustNow || before.askedTimes >= MAILS_MAX)) return;
  await askAgain(tx, before.id, asked);
  if (event === 'ask_as_guest') await askToConfirm(tx, before.id);
}

function askToConfirm(tx: Tx, alertId: string): Promise<void> {
  return publish(tx, { topic: 'stock_alert.requested', subject: alertId, payload: { alertId } });
}

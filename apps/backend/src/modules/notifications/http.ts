import { type Preference, routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { type App, done, refuse } from '../../platform/index.ts';
import { findOrderFor } from '../orders/index.ts';
import { allChoices, dialable, hidePhone, isEssential } from './preferences.ts';
import { readAccountChoices, readOrderChoices, saveAccountChoices, saveOrderChoices } from './store.ts';

export const notificationRoutes = [
  serve(routes.viewPreferences, async (app, { caller }) => done(await viewAccount(app, caller.accountId))),
  serve(routes.savePreferences, async (app, { body, caller }) => {
    await saveAccountChoices(app.db.sql, caller.accountId, choosable(body.choices));
    return done(await viewAccount(app, caller.accountId));
  }),
  serve(routes.viewOrderPreferences, async (app, { params, query, caller }) => {
    const accountId = caller.kind === 'shopper' ? caller.accountId : null;
    const order = await findOrderFor(app, { number: params.number, accountId, token: query.token });
    return order === null ? refuse('order_not_found') : done(await viewOrder(app, order));
  }),
  serve(routes.saveOrderPreferences, async (app, { params, query, body, caller }) => {
    const accountId = caller.kind === 'shopper' ? caller.accountId : null;
    const order = await findOrderFor(app, { number: params.number, accountId, token: query.token });
    if (order === null) return refuse('order_not_found');
    const phone = order.phone === null ? null : dialable(order.phone, order.country);
    const bySms = body.choices.some(({ channel, wanted }) => channel === 'sms' && wanted);
    if (bySms && phone === null) return refuse('no_phone');
    await saveOrderChoices(app.db.sql, order.id, choosable(body.choices));
    return done(await viewOrder(app, order));
  }),
];

/** What is sent in any case is no choice. The last of two choices about the same counts. */
function choosable(choices: readonly Preference[]): Preference[] {
  const byName = new Map(choices.map((choice) => [`${choice.kind} ${choice.channel}`, choice]));
  return [...byName.values()].filter(({ kind, channel }) => !isEssential(kind, channel));
}

async function viewAccount(app: App, accountId: string) {
  const account = await readAccountChoices(app.db.sql, accountId);
  return { choices: allChoices({ order: [], account }), phone: null };
}

type Order = NonNullable<Awaited<ReturnType<typeof findOrderFor>>>;

async function viewOrder(app: App, order: Order) {
  const [own, account] = await Promise.all([
    readOrderChoices(app.db.sql, order.id),
    order.accountId === null ? [] : readAccountChoices(app.db.sql, order.accountId),
  ]);
  return {
    choices: allChoices({ order: own, account }),
    phone: order.phone === null ? null : hidePhone(order.phone),
  };
}

import { type AdminDrop, type ErrorCode, routes } from '@selvedge/contracts';
import { serve } from '../../platform/http/index.ts';
import { type App, done, type Refusal } from '../../platform/index.ts';
import { cancelDrop } from './cancel-drop.ts';
import { changeDrop } from './change-drop.ts';
import { joinDrop } from './join-drop.ts';
import { scheduleDrop } from './schedule-drop.ts';
import { signPlace, ticketCookie } from './ticket.ts';
import { viewDraw } from './view-draw.ts';
import { listAdminDrops, listDrops, viewAdminDrop, viewDrop } from './view-drops.ts';
import { presentPlace, viewPlace } from './view-place.ts';

/** A ticket is kept as long as a drop may last, and a little longer. */
const TICKET_COOKIE_SECONDS = 16 * 24 * 3600;

export const dropRoutes = [
  serve(routes.listDrops, async (app) => done({ drops: await listDrops(app) })),
  serve(routes.viewDrop, (app, { params }) => viewDrop(app, params.slug)),
  serve(routes.joinDrop, async (app, { params, caller, exchange }) => {
    const joined = await joinDrop(app, { slug: params.slug, accountId: caller.accountId });
    if (!joined.ok) return joined;
    const { drop, place } = joined;
    const signed = signPlace(app.config.keys.cookieSecret, drop.id, place.id);
    exchange.setCookie(ticketCookie(drop.slug), signed, TICKET_COOKIE_SECONDS);
    return done(await presentPlace(app, drop, place));
  }),
  serve(routes.viewPlace, (app, { params, caller, exchange }) => {
    const accountId = caller.kind === 'shopper' ? caller.accountId : null;
    const signedTicket = exchange.cookies[ticketCookie(params.slug)];
    return viewPlace(app, { slug: params.slug, accountId, signedTicket });
  }),
  serve(routes.viewDraw, (app, { params, query }) =>
    viewDraw(app, { slug: params.slug, cursor: query.cursor, lines: query.lines }),
  ),
  serve(routes.listAdminDrops, (app, { query }) => listAdminDrops(app, query)),
  serve(routes.viewAdminDrop, (app, { params }) => viewAdminDrop(app, params.slug)),
  serve(routes.scheduleDrop, async (app, { body }) => {
    const shown = await showAfter(app, await scheduleDrop(app, body));
    return shown.ok ? { ...shown, status: 201 } : shown;
  }),
  serve(routes.changeDrop, async (app, { params, body }) =>
    showAfter(app, await changeDrop(app, params.slug, body)),
  ),
  serve(routes.cancelDrop, async (app, { params, body }) =>
    showAfter(app, await cancelDrop(app, params.slug, body.version)),
  ),
];

/** Answers a change with the drop as it is now. */
async function showAfter<Reason extends ErrorCode>(
  app: App,
  changed: { readonly ok: true; readonly slug: string } | Refusal<Reason>,
): Promise<{ readonly ok: true; readonly value: AdminDrop } | Refusal<Reason>> {
  if (!changed.ok) return changed;
  const shown = await viewAdminDrop(app, changed.slug);
  if (!shown.ok) throw new Error('a drop that was just changed is gone');
  return shown;
}

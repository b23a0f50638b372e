import type { Place } from '@selvedge/contracts';
import { type App, done, refuse } from '../../platform/index.ts';
import { readDropStock, type Stock } from './present.ts';
import { readSignedPlace } from './ticket.ts';
import {
  countAdmittedLately,
  type DropRow,
  type PlaceRow,
  readDropBySlug,
  readNow,
  readPieces,
  readPlace,
} from './views.ts';
import { etaOf, pollAfter } from './waiting.ts';

const SECOND_MS = 1_000;
/** The pace is measured over this long, seconds; over less when the drop opened since. */
const PACE_SECONDS = 120;

type Asking = {
  readonly slug: string;
  readonly accountId: string | null;
  /** The signed ticket this browser keeps: it shows the place also while the session has run out. */
  readonly signedTicket: string | undefined;
};

/** Shows how a place stands; null: none. Refuses when there is no such drop. */
export async function viewPlace(app: App, { slug, accountId, signedTicket }: Asking) {
  const drop = await readDropBySlug(app.db.sql, slug);
  if (drop === null) return refuse('drop_not_found');
  const signed = readSignedPlace(app.config.keys.cookieSecret, drop.id, signedTicket);
  const by = accountId === null ? signed && { placeId: signed } : { accountId };
  const place = by ? await readPlace(app.db.sql, drop.id, by) : null;
  return done({ place: place === null ? null : await presentPlace(app, drop, place) });
}

/** Writes a place as the contract shows it. */
export async function presentPlace(app: App, drop: DropRow, place: PlaceRow): Promise<Place> {
  const [now, live, bought] = await Promise.all([
    readNow(app.db.sql),
    readLive(app, drop),
    place.state === 'waiting' ? 0 : readPieces(app.db.sql, drop.id, place.accountId),
  ]);
  const waiting = place.state === 'waiting' && place.position !== null;
  // Positions are admitted in their order, so nobody needs counting.
  const ahead = waiting ? Math.max(0, (place.position ?? 1) - drop.served - 1) : null;
  const secondsToOpen = Math.ceil((drop.opensAt.getTime() - now.getTime()) / SECOND_MS);
  return {
    dropSlug: drop.slug,
    dropState: drop.state,
    ticket: place.ticket,
    state: place.state,
    joinedAt: place.joinedAt.toISOString(),
    inDraw: place.joinedAt < drop.opensAt,
    position: place.position,
    ahead,
    eta: ahead === null || live.stock.free === 0 ? null : etaOf(ahead, paceOf(drop, live.admitted, now)),
    admittedUntil: place.admissionExpiresAt?.toISOString() ?? null,
    bought,
    perAccountMax: drop.perAccountMax,
    stock: live.stock,
    now: now.toISOString(),
    pollAfterMs: pollAfter({ state: place.state, ahead, secondsToOpen }),
  };
}

function paceOf(drop: DropRow, admitted: number, now: Date): number {
  const openSeconds = (now.getTime() - (drop.drawnAt ?? now).getTime()) / SECOND_MS;
  return admitted / Math.min(PACE_SECONDS, Math.max(1, openSeconds));
}

type Live = { readonly stock: Stock; readonly admitted: number };
type Kept = { readonly until: number; readonly live: Promise<Live> };
const keptOf = new WeakMap<App, Map<string, Kept>>();

/** What is the same for everybody in a room is read once a second by each process, however many ask. */
function readLive(app: App, drop: DropRow): Promise<Live> {
  const kept = keptOf.get(app) ?? new Map<string, Kept>();
  keptOf.set(app, kept);
  const now = app.clock.now().getTime();
  const known = kept.get(drop.id);
  if (known !== undefined && known.until > now) return known.live;
  const live = Promise.all([
    readDropStock(app.db.sql, drop.id),
    countAdmittedLately(app.db.sql, [drop.id], PACE_SECONDS),
  ]).then(([stock, admitted]) => ({ stock, admitted: admitted.get(drop.id) ?? 0 }));
  live.catch(() => kept.delete(drop.id));
  kept.set(drop.id, { until: now + SECOND_MS, live });
  return live;
}

import { randomBytes } from 'node:crypto';
import { type App, refuse } from '../../platform/index.ts';
import { takesPeople } from './drop-state.ts';
import { holdDoor, insertPlace } from './store.ts';
import { TICKET_BYTES, ticketCode } from './ticket.ts';
import { type PlaceRow, readNow, readPlace } from './views.ts';

/**
 * Takes a place in a drop's room for an account; however often it asks, it has one. Refuses while the room is not open. The
 * door is held meanwhile, so that the draw misses nobody who came in time.
 */
export function joinDrop(app: App, { slug, accountId }: { slug: string; accountId: string }) {
  return app.db.transaction(async (tx) => {
    const drop = await holdDoor(tx, slug);
    if (drop === null) return refuse('drop_not_found');
    const existing = await readPlace(tx, drop.id, { accountId });
    if (existing !== null) return { ok: true, drop, place: existing } as const;
    if (!takesPeople(drop, await readNow(tx)))
      return refuse('drop_room_closed', {
        context: { roomOpensAt: drop.roomOpensAt.toISOString(), state: drop.state },
      });
    await insertPlace(tx, { dropId: drop.id, accountId, ticket: ticketCode(randomBytes(TICKET_BYTES)) });
    // Another request of this account may have been faster: theirs is the place, then.
    const place: PlaceRow | null = await readPlace(tx, drop.id, { accountId });
    if (place === null) throw new Error('a place was not inserted');
    return { ok: true, drop, place } as const;
  });
}

import type { App } from '../../platform/index.ts';
import { type Mover, moveReturn, releaseAside, writeMove } from './move-return.ts';

/** Notes that the pieces are on their way back. May be said again to mend a tracking number. */
export function sendReturn(app: App, mover: Mover, parcel: { carrier: string; trackingNumber: string }) {
  return moveReturn(app, mover, 'send', parcel, async (tx, moving) => {
    await writeMove(
      tx,
      moving,
      { ...parcel, sentAt: moving.row.sentAt ?? moving.opened.at },
      { event: 'sent', by: mover.by },
    );
    return { ok: true } as const;
  });
}

/** Lets a return go before it was sent: the shopper keeps the pieces, what was kept aside is for sale again. */
export function cancelReturn(app: App, mover: Mover) {
  return moveReturn(app, mover, 'cancel', null, async (tx, moving) => {
    await releaseAside(tx, moving.row, moving.lines);
    await writeMove(tx, moving, { closedAt: moving.opened.at }, { event: 'cancelled', by: mover.by });
    return { ok: true } as const;
  });
}

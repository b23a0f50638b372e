import { type App, refuse } from '../../platform/index.ts';
import { type Mover, moveReturn, releaseAside, writeMove } from './move-return.ts';
import { fitsLines, refundReturn } from './refund-return.ts';
import { NEXT_RETURN_STATE } from './return-state.ts';

/** Sends the piece that was kept aside. Refuses a return for the money, and an exchange whose pieces are not back. */
export function sendReplacement(app: App, mover: Mover, parcel: { carrier: string; trackingNumber: string }) {
  return moveReturn(app, mover, 'replace', parcel, async (tx, moving) => {
    if (moving.row.kind !== 'exchange') return refuse('return_not_open');
    const change = {
      replacementCarrier: parcel.carrier,
      replacementTrackingNumber: parcel.trackingNumber,
      closedAt: moving.opened.at,
    };
    await writeMove(tx, moving, change, { event: 'replaced', by: mover.by });
    return { ok: true } as const;
  });
}

/** Gives the money for an exchange whose pieces are back, because the other piece cannot be sent: it was lost or damaged. */
export function refundInstead(app: App, mover: Mover) {
  return moveReturn(app, mover, 'refund', null, async (tx, moving) => {
    const came = moving.lines.filter((line) => line.condition !== 'missing');
    if (moving.row.kind !== 'exchange' || !fitsLines(moving, came)) return refuse('return_not_open');
    const owed = await refundReturn(tx, moving, came, 'vendor');
    const state = owed ? moving.row.state : moving.next;
    const closedAt = owed ? null : moving.opened.at;
    await writeMove(
      tx,
      moving,
      { kind: 'refund', state, closedAt },
      { event: 'refund_instead', by: mover.by },
    );
    return { ok: true } as const;
  });
}

/** Grants a return its money whatever its shop said. Refuses one whose money is on its way, and pieces that came back otherwise. */
export function overruleReturn(app: App, mover: Mover, answer: string) {
  return moveReturn(app, mover, 'overrule', answer, async (tx, moving) => {
    const { row, opened, lines } = moving;
    if (!fitsLines(moving, lines)) return refuse('return_not_open');
    // Declined and rejected exchanges gave back what they kept aside when they ended.
    if (row.state !== 'declined' && row.state !== 'rejected') await releaseAside(tx, row, lines);
    const owed = await refundReturn(tx, moving, lines, 'operator');
    const paid = owed ? null : NEXT_RETURN_STATE[moving.next].refund;
    const over = paid === null ? { closedAt: null } : { state: paid, closedAt: opened.at };
    const change = { kind: 'refund', answer, receivedAt: row.receivedAt ?? opened.at, ...over } as const;
    await writeMove(tx, moving, change, { event: 'overruled', by: mover.by });
    return { ok: true } as const;
  });
}

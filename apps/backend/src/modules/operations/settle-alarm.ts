import { type App, noteActions, refuse, settleAlarm as settle } from '../../platform/index.ts';

/** Settles an open alarm with what was found. Refuses one that is settled already, so that the first note stays. */
export function settleAlarm(app: App, id: string, by: { actorId: string | null; note: string }) {
  return app.db.transaction(async (tx) => {
    const settled = await settle(tx, id, by);
    if (settled === null) return refuse('alarm_not_open');
    await noteActions(tx, [
      {
        action: 'alarm.settle',
        subject: `${settled.kind} ${settled.subject}`,
        actorId: by.actorId,
        note: by.note,
      },
    ]);
    return { ok: true, value: { id } } as const;
  });
}

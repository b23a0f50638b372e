import { type App, refuse } from '../../platform/index.ts';
import { type Mover, moveReturn, releaseAside, writeMove } from './move-return.ts';

/** Approves or declines a return that was asked for after its time. Refuses to decline without a reason. */
export async function decideReturn(
  app: App,
  mover: Mover,
  { approve, answer }: { approve: boolean; answer: string },
) {
  if (!approve && answer === '') return refuse('reason_required');
  return moveReturn(app, mover, approve ? 'approve' : 'decline', { approve, answer }, async (tx, moving) => {
    const { at } = moving.opened;
    if (!approve) await releaseAside(tx, moving.row, moving.lines);
    const change = { answer: answer === '' ? null : answer, decidedAt: at, closedAt: approve ? null : at };
    await writeMove(tx, moving, change, { event: approve ? 'approved' : 'declined', by: mover.by });
    return { ok: true } as const;
  });
}

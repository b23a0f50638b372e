import { type ErrorCode, errorCodes, type Handled } from '@selvedge/contracts';
import { type App, done, noteActions, publish, refuse, type Tx } from '../../platform/index.ts';
import { lockReview } from './store.ts';
import { findTextKind, type LockedText, lockText, saveDecision } from './store-moderation.ts';
import { tellPublishedReply } from './tell-reply.ts';
import { afterTextEvent } from './text-state.ts';
import { countReview, tellChanged } from './write-review.ts';

type Decision = {
  readonly decision: 'approve' | 'reject' | 'hide';
  readonly reason: string | null;
  readonly actorId: string;
};

/** Decides on texts, one after the other, so that one refusal spoils nothing for the rest. Refuses to turn down without a reason. */
export async function decideTexts(app: App, ids: readonly string[], decision: Decision) {
  if (decision.decision !== 'approve' && decision.reason === null) return refuse('reason_required');
  const handled: Handled = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    const outcome = await decideOne(app, id, decision);
    if (outcome.ok) handled.done.push(id);
    else handled.refused.push({ id, code: outcome.reason, title: titleOf(outcome.reason) });
  }
  return done(handled);
}

const titleOf = (code: ErrorCode) => errorCodes[code].title;

async function decideOne(app: App, id: string, { decision, reason, actorId }: Decision) {
  const kind = await findTextKind(app.db.sql, id);
  if (kind === null) return refuse('text_not_found');
  return app.db.transaction(async (tx) => {
    const review = kind === 'review' ? await lockReview(tx, id) : null;
    const text = await lockText(tx, kind, id);
    if (text === null) return refuse('text_not_found');
    const state = afterTextEvent(text.state, decision);
    if (state === null) return refuse('moderation_moved');
    await saveDecision(tx, text, { state, reason: decision === 'approve' ? null : reason });
    if (review !== null) {
      const product = { id: text.productId, vendorId: text.vendorId };
      // A review of the table of states is never unconfirmed: it was bought.
      await countReview(tx, product, review, { ...review, state: state as typeof review.state });
    } else await tellChanged(tx, text.productId);
    await noteActions(tx, [
      { action: `reviews.${decision}_${kind}`, subject: id, actorId, note: reason ?? '' },
    ]);
    await tellDecided(tx, text, decision);
    return { ok: true } as const;
  });
}

/** Announces what was decided to those it concerns: the author of what is not shown, whoever waits for an answer. */
async function tellDecided(tx: Tx, text: LockedText, decision: Decision['decision']): Promise<void> {
  const { id, kind, state } = text;
  if (decision !== 'approve')
    return publish(tx, { topic: 'reviews.turned_down', subject: id, payload: { kind, id } });
  if (state === 'published') return;
  if (kind === 'question')
    return publish(tx, { topic: 'question.published', subject: id, payload: { questionId: id } });
  if (kind === 'reply') await tellPublishedReply(tx, id);
}

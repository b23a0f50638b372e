import { type App, noteActions, refuse } from '../../platform/index.ts';
import { lockGiftCard, updateGiftCardState } from './store-cards.ts';

type Wanted = {
  readonly id: string;
  readonly version: number;
  readonly state: 'active' | 'blocked';
  readonly reason: string;
  readonly accountId: string;
};

/**
 * Blocks a gift card, so that no order takes of it any more, or lets it be used again. What orders hold of it already stays theirs.
 * Refuses one that is not there, and an old version.
 */
export function setGiftCardState(app: App, { id, version, state, reason, accountId }: Wanted) {
  return app.db.transaction(async (tx) => {
    const card = await lockGiftCard(tx, id);
    if (card === null) return refuse('gift_card_not_found');
    if (card.version !== version) return refuse('version_conflict');
    await updateGiftCardState(tx, id, state);
    const action = state === 'blocked' ? 'gift_card.blocked' : 'gift_card.unblocked';
    await noteActions(tx, [{ action, subject: id, actorId: accountId, note: reason }]);
    return { ok: true } as const;
  });
}

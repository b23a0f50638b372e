import { GIFT_CARDS_MAX } from '@selvedge/contracts';
import { type App, done, noteActions, refuse } from '../../platform/index.ts';
import { giftCardPosting, post } from '../ledger/index.ts';
import { giftCodeOf, giftDigest } from './code.ts';
import { VOUCHER_CURRENCY, voucherMoney } from './present.ts';
import { type IssuedCard, insertGiftCards, lockIssuing, readIssued } from './store-cards.ts';

/** So long a lost answer can be asked for again; after that the codes are shown no more. */
const REPEAT_MS = 15 * 60_000;

export type Issue = {
  readonly key: string;
  readonly accountId: string;
  readonly amountMinor: bigint;
  readonly count: number;
  readonly source: 'sold' | 'goodwill';
  readonly note: string;
};

/**
 * Issues gift cards and books that the market owes what is on them, in one transaction. Gives their codes, which are kept nowhere:
 * they are made of the key, so that the same request under the same key issues nothing more and gives them again, for a while.
 * Refuses a key that issued something else, or by somebody else, or too long ago.
 */
export function issueGiftCards(app: App, issue: Issue) {
  const { giftCardSecret } = app.config.keys;
  const codes = Array.from({ length: GIFT_CARDS_MAX }, (_, place) => {
    const code = giftCodeOf(giftCardSecret, issue.key, place);
    return { code, digest: giftDigest(giftCardSecret, code), last4: code.slice(-4) };
  });
  const wanted = codes.slice(0, issue.count);
  const at = app.clock.now();
  return app.db.transaction(async (tx) => {
    await lockIssuing(tx, issue.key);
    const before = await readIssued(
      tx,
      codes.map(({ digest }) => digest),
    );
    if (before.length > 0 && !isRepeat(before, issue, at)) return refuse('idempotency_conflict');
    const ids =
      before.length > 0
        ? new Map(before.map(({ digest, id }) => [digest, id]))
        : await insertGiftCards(tx, {
            ...issue,
            currency: VOUCHER_CURRENCY,
            issuedBy: issue.accountId,
            issuedAt: at,
            cards: wanted,
          });
    const cards = wanted.flatMap(({ code, digest }) => {
      const id = ids.get(digest);
      return id === undefined ? [] : [{ id, code, amount: voucherMoney(issue.amountMinor) }];
    });
    if (before.length === 0) {
      const { amountMinor, source, note, accountId } = issue;
      const currency = VOUCHER_CURRENCY;
      await post(
        tx,
        cards.map(({ id }) => giftCardPosting({ id, currency, amountMinor, source, at })),
      );
      await noteActions(
        tx,
        cards.map(({ id }) => ({ action: 'gift_card.issued', subject: id, actorId: accountId, note })),
      );
    }
    return done({ issued: cards });
  });
}

function isRepeat(before: readonly IssuedCard[], issue: Issue, at: Date): boolean {
  return (
    before.length === issue.count &&
    before.every(
      (card) =>
        card.amountMinor === issue.amountMinor &&
        card.source === issue.source &&
        card.note === issue.note &&
        card.issuedBy === issue.accountId &&
        at.getTime() - card.issuedAt.getTime() < REPEAT_MS,
    )
  );
}

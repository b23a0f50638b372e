import type { Money, PaymentResult } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';
import type { CardFields } from './card-fields.ts';
import { insist, pause } from './patience.ts';
import type { PlacementEvent } from './placement-state.ts';
import { remedyOf } from './remedies.ts';
import { reserveGoods } from './reserve-goods.ts';
import { forgetPlacement, notePaying, placementFor, type StoredPlacement } from './stored-placement.ts';

const SETTLE_POLL_MS = 1500;
const SETTLE_POLLS_MAX = 20;

const LOST =
  'The connection broke while you paid. Try again when you are online: it is the same purchase and cannot be charged twice.';
const BROKEN_OFF =
  'The confirmation by your bank was broken off. Nothing was charged. Try again or take another card.';

export type Purchase = {
  readonly card: CardFields;
  readonly total: Money;
  /** Names the bag and the total: one purchase, one placement. */
  readonly purpose: string;
  readonly held: boolean;
  readonly signedIn: boolean;
  readonly say: (event: PlacementEvent) => void;
};

/** Buys what is in the bag: checks the card's fields, asks for the goods, pays. Says each thing that happens. */
export async function buy(purchase: Purchase): Promise<void> {
  const { card, say, total } = purchase;
  const fault = await card.check();
  if (fault !== null) return say({ type: 'unpaid', sentence: fault });
  if (purchase.signedIn) await keepSession();
  const placement = placementFor(purchase.purpose);
  const params = { placementId: placement.id };
  if (!purchase.held) {
    const reserved = await reserveGoods({ ...params, total, onQueued: () => say({ type: 'queued' }) });
    if (!reserved.ok) {
      if (reserved.over) forgetPlacement();
      return say({ type: 'refused', remedy: reserved.remedy });
    }
    say({ type: 'reserved', holdUntil: reserved.holdUntil });
  }
  // An earlier payment of this very placement may have arrived although its answer did not.
  if (placement.paying && (await takeUp(placement, purchase)) !== 'open') return;
  const made = await card.tokenise();
  if ('fault' in made) return say({ type: 'unpaid', sentence: made.fault });
  notePaying(placement, true);
  const paid = await insist(() => api.payPlacement({ params, body: { confirmationToken: made.token } }));
  if (paid === null) return say({ type: 'unpaid', sentence: LOST });
  if (paid.ok) return follow(paid.value, placement, purchase);
  notePaying(placement, false);
  const remedy = remedyOf(paid.problem);
  if (paid.status === 503) return say({ type: 'unpaid', sentence: remedy.sentence });
  forgetPlacement();
  say({ type: 'refused', remedy });
}

type Following = Pick<Purchase, 'card' | 'say'>;

/** Takes up a payment that was sent before. `open`: none has arrived, the goods can be paid now. */
export async function takeUp(placement: StoredPlacement, following: Following): Promise<'open' | 'followed'> {
  const asked = await insist(() => api.completePlacement({ params: { placementId: placement.id } }));
  if (asked?.ok !== true) return 'open';
  if (asked.value.status === 'processing' || asked.value.status === 'declined') return 'open';
  await follow(asked.value, placement, following);
  return 'followed';
}

/** Brings a payment to its end, as far as it needs the shopper or time. */
async function follow(
  result: PaymentResult,
  placement: StoredPlacement,
  { card, say }: Following,
): Promise<void> {
  let now: PaymentResult | null = result;
  if (now.status === 'requires_action' && now.clientSecret !== null) {
    say({ type: 'challenged' });
    // Whatever the browser was told, the server knows how the bank decided.
    await card.challenge(now.clientSecret).catch(() => false);
    now = await complete(placement);
  }
  for (let polls = 0; polls < SETTLE_POLLS_MAX; polls += 1) {
    if (now !== null && now.status !== 'processing') break;
    say({ type: 'settling' });
    await pause(SETTLE_POLL_MS);
    now = await complete(placement);
  }
  if (now === null) return say({ type: 'unpaid', sentence: LOST });
  const { orderNumber, orderToken, message } = now;
  if (now.status === 'paid' || now.status === 'processing') {
    forgetPlacement();
    return say({ type: now.status === 'paid' ? 'paid' : 'late', orderNumber, orderToken });
  }
  if (now.status === 'expired') {
    forgetPlacement();
    const { sentence } = remedyOf({ code: 'hold_expired' });
    return say({ type: 'refused', remedy: { go: null, sentence: message ?? sentence } });
  }
  notePaying(placement, false);
  say({ type: 'unpaid', sentence: message ?? BROKEN_OFF });
}

async function complete({ id }: StoredPlacement): Promise<PaymentResult | null> {
  const answer = await insist(() => api.completePlacement({ params: { placementId: id } }));
  return answer?.ok === true ? answer.value : null;
}

/** Renews a session that ran out while the form was filled in, so that the order is the account's. */
async function keepSession(): Promise<void> {
  const me = await api.viewMe().catch(() => null);
  if (me?.ok === true && !me.value.signedIn) await api.refreshSession().catch(() => null);
}

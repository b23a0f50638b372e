import type { ErrorCode, PaymentResult } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';
import type { ShownPrice } from '../vouchers/why-changed.ts';
import type { CardFields } from './card-fields.ts';
import { insist, pause } from './patience.ts';
import type { PlacementEvent, Wait } from './placement-state.ts';
import { remedyOf } from './remedies.ts';
import { reserveGoods } from './reserve-goods.ts';
import { forgetPlacement, notePaying, placementFor, type StoredPlacement } from './stored-placement.ts';
import type { CardWay } from './ways.ts';

const SETTLE_POLL_MS = 1500;
const SETTLE_POLLS_MAX = 20;

const LOST =
  'The connection broke while you paid. Try again when you are online: it is the same purchase and cannot be charged twice.';
const BROKEN_OFF =
  'The confirmation by your bank was broken off. Nothing was charged. Try again or take another card.';
export const CANCELLED =
  'You did not approve the payment at PayPal. Nothing was charged. Try again, or pay another way.';

type Buying = {
  readonly price: ShownPrice;
  /** Names the bag and its price: one purchase, one placement. */
  readonly purpose: string;
  readonly held: boolean;
  readonly signedIn: boolean;
  readonly say: (event: PlacementEvent) => void;
};
/** `way` and `card` are null when there is nothing to charge. */
export type Purchase = Buying & { readonly card: CardFields | null; readonly way: CardWay | null };
type Following = { readonly card: CardFields | null; readonly say: Buying['say'] };

/** Buys what is in the bag by card, or without a charge: checks the card's fields, asks for the goods, pays. Says each thing that happens. */
export async function buy(purchase: Purchase): Promise<void> {
  const { card, say, way } = purchase;
  const fault = card !== null && way?.by === 'card' ? await card.check() : null;
  if (fault !== null) return say({ type: 'unpaid', sentence: fault });
  const placement = await hold(purchase);
  if (placement === null) return;
  const params = { placementId: placement.id };
  const send = await sending(params, purchase);
  if (typeof send === 'string') return say({ type: 'unpaid', sentence: send });
  notePaying(placement, true);
  const paid = await insist(send);
  if (paid === null) return say({ type: 'unpaid', sentence: LOST });
  if (paid.ok) return follow(paid.value, placement, purchase);
  refused(paid, placement, say);
}

/** Makes the call that pays. Gives a sentence when the fields give no token. */
async function sending(params: { placementId: string }, { card, way }: Purchase) {
  if (card === null || way === null) return () => api.confirmWithoutCharge({ params });
  if (way.by === 'saved')
    return () => api.payWithSavedCard({ params, body: { savedMethodId: way.savedMethodId } });
  const made = await card.tokenise(way.keep);
  if ('fault' in made) return made.fault;
  return () => api.payPlacement({ params, body: { confirmationToken: made.token, keepCard: way.keep } });
}

/** What PayPal's button and its page need to go on. */
export type AtPaypal = {
  readonly placement: StoredPlacement;
  readonly orderId: string;
  readonly approveUrl: string;
};

/** Asks for the goods and opens their payment at PayPal. Null: it was said why not, or it is paid already. */
export async function openPaypal(buying: Buying & { card: CardFields | null }): Promise<AtPaypal | null> {
  const { say } = buying;
  const placement = await hold(buying);
  if (placement === null) return null;
  const opened = await insist(() => api.payWithPaypal({ params: { placementId: placement.id } }));
  if (opened === null) say({ type: 'unpaid', sentence: LOST });
  else if (!opened.ok) refused(opened, placement, say);
  else {
    notePaying(placement, true);
    const { paypalOrderId: orderId, approveUrl, status } = opened.value;
    if (status === 'requires_action' && orderId !== null && approveUrl !== null) {
      say({ type: 'challenged' });
      return { placement, orderId, approveUrl };
    }
    await follow(opened.value, placement, buying);
  }
  return null;
}

/** The shopper came back from PayPal with a yes. */
export async function finishPaypal({ placement }: AtPaypal, following: Following): Promise<void> {
  following.say({ type: 'settling' });
  const now = await complete(placement);
  if (now === null) return following.say({ type: 'unpaid', sentence: LOST });
  await follow(now, placement, following);
}

/** The shopper closed PayPal's window or pressed cancel there: the pieces stay held. */
export function leavePaypal({ placement }: AtPaypal, say: Buying['say']): void {
  notePaying(placement, false);
  say({ type: 'unpaid', sentence: CANCELLED });
}

/** Sees to it that the goods are held. Null: it was said why they are not, or an earlier payment was taken up. */
async function hold(buying: Buying & { card: CardFields | null }): Promise<StoredPlacement | null> {
  const { say, price } = buying;
  if (buying.signedIn) await keepSession();
  const placement = placementFor(buying.purpose);
  if (!buying.held) {
    const onWait = (wait: Wait) => say({ type: 'waiting', wait });
    const reserved = await reserveGoods({ placementId: placement.id, price, onWait });
    if (!reserved.ok) {
      if (reserved.over) forgetPlacement();
      say({ type: 'refused', remedy: reserved.remedy });
      return null;
    }
    say({ type: 'reserved', holdUntil: reserved.holdUntil });
  }
  // An earlier payment of this very placement may have arrived although its answer did not.
  if (placement.paying && (await takeUp(placement, buying)) !== 'open') return null;
  return placement;
}

type Refused = { readonly status: number; readonly problem: { readonly code: ErrorCode } };

function refused({ status, problem }: Refused, placement: StoredPlacement, say: Buying['say']): void {
  notePaying(placement, false);
  const remedy = remedyOf(problem);
  // The goods are still held: it was only this way of paying that is not to be had.
  const held = status === 503 || problem.code === 'payment_method_not_found';
  if (!held) forgetPlacement();
  say(held ? { type: 'unpaid', sentence: remedy.sentence } : { type: 'refused', remedy });
}

/** Takes up a payment that was sent before. `open`: none has arrived, the goods can be paid now. */
export async function takeUp(placement: StoredPlacement, following: Following): Promise<'open' | 'followed'> {
  const asked = await insist(() => api.completePlacement({ params: { placementId: placement.id } }));
  if (asked?.ok !== true) return 'open';
  const { status, approveUrl } = asked.value;
  // At PayPal nobody has said yes: whatever is chosen now takes its place.
  if (status === 'processing' || status === 'declined' || approveUrl !== null) return 'open';
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
  if (now.status === 'requires_action' && now.clientSecret !== null && card !== null) {
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
  say({ type: 'unpaid', sentence: message ?? (now.approveUrl === null ? BROKEN_OFF : CANCELLED) });
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

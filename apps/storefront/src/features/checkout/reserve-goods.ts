import type { Placement } from '@selvedge/contracts';
import { api } from '../../api/browser.ts';
import { type ShownPrice, whyChanged } from '../vouchers/why-changed.ts';
import { BUSY_TRIES_MAX, pause, RETRY_MS, retryAfterMs, TRIES_MAX } from './patience.ts';
import type { Wait } from './placement-state.ts';
import { type Remedy, remedyOf } from './remedies.ts';
import { setServerClock } from './server-clock.ts';

/** The server decides a placement within 30 seconds or not at all. */
const POLLS_MAX = 120;

const UNREACHED: Remedy = {
  go: null,
  sentence: 'We cannot reach the shop. Nothing was charged. Check that you are online, then try again.',
};

type Asked = {
  readonly placementId: string;
  /** What the shopper was shown: what it costs, and what of that is charged. */
  readonly price: ShownPrice;
  /** Hears what is waited for whenever that changes. */
  readonly onWait: (wait: Wait) => void;
};

export type Reservation =
  | { readonly ok: true; readonly holdUntil: string | null }
  /** `over`: this placement is decided against; the next try needs a new one. */
  | { readonly ok: false; readonly code: string; readonly over: boolean; readonly remedy: Remedy };

/** Asks for the goods until there is a decision. Every try sends the same key, so that asking twice is asking once. */
export async function reserveGoods(asked: Asked): Promise<Reservation> {
  const { placementId, price } = asked;
  const body = { expectedTotal: price.total, expectedDue: price.due };
  const options = { idempotencyKey: placementId, headers: { prefer: 'wait=5' } };
  let turnedAway = 0;
  for (let tries = 1; ; ) {
    const answer = await api.placeOrder({ body }, options).catch(() => null);
    const last = tries >= TRIES_MAX;
    if (answer === null) {
      if (last) return { ok: false, code: 'unreached', over: false, remedy: UNREACHED };
      await pause(RETRY_MS * 2 ** (tries - 1));
      tries += 1;
    } else if (answer.ok) {
      setServerClock(answer.headers);
      const placement = await decided(answer.value, asked);
      // Paid already, in another window: paying again finds that payment and ends it.
      if (placement?.status === 'reserved' || placement?.status === 'paid')
        return { ok: true, holdUntil: placement.holdUntil };
      if (placement?.status === 'rejected') return rejection(placement, price);
      if (last) return refusal('busy');
      tries += 1;
    } else if (answer.status === 503 && turnedAway < BUSY_TRIES_MAX) {
      turnedAway += 1;
      asked.onWait('room');
      await pause(retryAfterMs(answer.headers));
    } else {
      return refusal(answer.problem.code);
    }
  }
}

/** Waits while it is queued. Gives null when no answer came. */
async function decided(first: Placement, asked: Asked): Promise<Placement | null> {
  let placement = first;
  for (let polls = 0; placement.status === 'queued' && polls < POLLS_MAX; polls += 1) {
    asked.onWait('decision');
    await pause(placement.pollAfterMs);
    const answer = await api.viewPlacement({ params: { placementId: asked.placementId } }).catch(() => null);
    if (answer?.ok === true) placement = answer.value;
  }
  return placement.status === 'queued' ? null : placement;
}

async function rejection({ reason, variantId }: Placement, shown: ShownPrice): Promise<Reservation> {
  const code = reason === 'price_changed' ? await changedBy(shown) : (reason ?? 'internal');
  return { ok: false, code, over: true, remedy: remedyOf({ code }, variantId) };
}

/** Another total may be the coupon's or the gift card's doing: the bag as it is now says so. */
async function changedBy(shown: ShownPrice): Promise<string> {
  const now = await api.viewCart().catch(() => null);
  return now?.ok === true ? whyChanged(shown, now.value) : 'price_changed';
}

function refusal(code: string): Reservation {
  return { ok: false, code, over: code === 'idempotency_conflict', remedy: remedyOf({ code }) };
}

import type { ErrorCode, Placement } from '@selvedge/contracts';
import type { OrderHead, OrderState } from '../orders/index.ts';

/**
 * What a placement goes through. unknown: nothing is written of it. put_aside: it could not be decided, and an operator may
 * try again. paying: its goods are sold to a payment whose money is on the way.
 */
export type PlacementState =
  | 'unknown'
  | 'queued'
  | 'reserved'
  | 'rejected'
  | 'put_aside'
  | 'paying'
  | 'paid'
  | 'expired'
  | 'released';

/**
 * enqueue: its buyer asks. lose: Redis was emptied. replay: the same key comes again for the same thing; conflict: for another
 * thing. forget: an operator wants what was put aside decided again. claim: a payment has come and takes the goods.
 * release: its buyer lets go. revive: the money came after the hold was over, and the goods were still free.
 */
export type PlacementEvent =
  | 'enqueue'
  | 'lose'
  | 'reserve'
  | 'reject'
  | 'put_aside'
  | 'replay'
  | 'conflict'
  | 'forget'
  | 'claim'
  | 'pay'
  | 'expire'
  | 'release'
  | 'revive';

type Row = Record<PlacementEvent, PlacementState | null>;

const NOTHING = {
  enqueue: null,
  lose: null,
  reserve: null,
  reject: null,
  put_aside: null,
  replay: null,
  conflict: null,
  forget: null,
  claim: null,
  pay: null,
  expire: null,
  release: null,
  revive: null,
} as const satisfies Row;

/** Whoever asks first, by the queue or directly while Redis is down, gets the one decision. */
const UNDECIDED = {
  ...NOTHING,
  enqueue: 'queued',
  reserve: 'reserved',
  reject: 'rejected',
  put_aside: 'put_aside',
} as const satisfies Row;

/**
 * `null`: the event does not apply, and `movePlacement` says why. A decision is never taken again: asking again (`enqueue`) is
 * answered by it (`replay`). Goods sold to a payment are never let go. SQL decides; that it goes no other way is proved by
 * the scenario `placement-states`.
 */
export const NEXT_PLACEMENT_STATE = {
  unknown: UNDECIDED,
  queued: { ...UNDECIDED, lose: 'unknown' },
  reserved: {
    ...NOTHING,
    enqueue: 'reserved',
    replay: 'reserved',
    claim: 'paying',
    expire: 'expired',
    release: 'released',
  },
  rejected: { ...NOTHING, enqueue: 'rejected', replay: 'rejected' },
  put_aside: { ...NOTHING, enqueue: 'put_aside', replay: 'put_aside', forget: 'unknown' },
  paying: { ...NOTHING, enqueue: 'paying', replay: 'paying', claim: 'paying', pay: 'paid' },
  paid: { ...NOTHING, enqueue: 'paid', replay: 'paid', claim: 'paid', pay: 'paid' },
  expired: { ...NOTHING, enqueue: 'expired', replay: 'expired', release: 'expired', revive: 'reserved' },
  released: { ...NOTHING, enqueue: 'released', replay: 'released', release: 'released' },
} as const satisfies Record<PlacementState, Row>;

export type PlacementRefusal = Extract<
  ErrorCode,
  | 'placement_not_found'
  | 'placement_decided'
  | 'idempotency_conflict'
  | 'hold_expired'
  | 'payment_in_progress'
  | 'already_paid'
>;

/** Why whatever is asked of a placement in a state is refused, where nothing more particular is to be said. */
const REFUSAL_OF = {
  unknown: 'placement_not_found',
  queued: 'placement_not_found',
  reserved: 'placement_decided',
  rejected: 'placement_not_found',
  put_aside: 'placement_not_found',
  paying: 'payment_in_progress',
  paid: 'already_paid',
  expired: 'hold_expired',
  released: 'hold_expired',
} as const satisfies Record<PlacementState, PlacementRefusal>;

type Deciding = 'lose' | 'reserve' | 'reject' | 'put_aside' | 'forget';
const DECIDING: ReadonlySet<PlacementEvent> = new Set<Deciding>([
  'lose',
  'reserve',
  'reject',
  'put_aside',
  'forget',
]);

/** Those of some states to which an event does not apply: the table says so to the compiler, too. */
type Refusing<State extends PlacementState, Event extends PlacementEvent> = {
  [Each in State]: (typeof NEXT_PLACEMENT_STATE)[Each][Event] extends null ? Each : never;
}[State];
type RefusalOf<State extends PlacementState, Event extends PlacementEvent> = Event extends 'conflict'
  ? 'idempotency_conflict'
  : (typeof REFUSAL_OF)[Refusing<State, Event>] | (Event extends Deciding ? 'placement_decided' : never);

/**
 * Moves a placement, or says why not, by a code of the contract: it is not there, was decided, is being paid, or is over.
 * Its type tells which refusals may come for the states and the event at hand.
 */
export function movePlacement<State extends PlacementState, Event extends PlacementEvent>(
  state: State,
  event: Event,
):
  | { readonly ok: true; readonly state: PlacementState }
  | { readonly ok: false; readonly reason: RefusalOf<State, Event> } {
  const next = (NEXT_PLACEMENT_STATE as Record<PlacementState, Row>)[state][event]; // the table, read by any event
  if (next !== null) return { ok: true, state: next };
  // `RefusalOf` follows the same three cases by type.
  return { ok: false, reason: refusalOf(state, event) as RefusalOf<State, Event> };
}

function refusalOf(state: PlacementState, event: PlacementEvent): PlacementRefusal {
  if (event === 'conflict') return 'idempotency_conflict';
  const decided = state !== 'unknown' && state !== 'queued';
  return decided && DECIDING.has(event) ? 'placement_decided' : REFUSAL_OF[state];
}

/** What stands about a placement: what was decided, and how its order is now. */
export type PlacementFacts = {
  readonly outcome: 'reserved' | 'rejected';
  readonly reason: string | null;
};
export type OrderFacts = {
  readonly state: OrderState;
  /** Until when the goods wait for the payment; null once they are sold. */
  readonly holdUntil: Date | string | null;
};

/** Gives the state of a decided placement. One that was paid stays so, whatever becomes of its order after the sale. */
export function placementState(decided: PlacementFacts, order: OrderFacts | null): PlacementState {
  if (decided.outcome === 'rejected') return decided.reason === 'internal' ? 'put_aside' : 'rejected';
  return order === null ? 'reserved' : stateByOrder(order);
}

/** The same, of one whose order stands. */
export function stateByOrder({ state, holdUntil }: OrderFacts) {
  const sold = holdUntil === null;
  const byOrder = {
    awaiting_payment: sold ? 'paying' : 'reserved',
    paid: 'paid',
    partly_shipped: 'paid',
    shipped: 'paid',
    delivered: 'paid',
    cancelled: sold ? 'paid' : 'released',
    expired: 'expired',
  } as const satisfies Record<OrderState, PlacementState>;
  return byOrder[state];
}

/** The same, from what `orders` gives of an order. */
export function stateOfOrder({ state, holdExpiresAt }: OrderHead) {
  return stateByOrder({ state, holdUntil: holdExpiresAt });
}

/** How each state is told to its buyer. */
export const TOLD_AS = {
  unknown: { status: 'unknown', reason: null },
  queued: { status: 'queued', reason: null },
  reserved: { status: 'reserved', reason: null },
  rejected: { status: 'rejected', reason: null },
  put_aside: { status: 'rejected', reason: 'internal' },
  paying: { status: 'reserved', reason: null },
  paid: { status: 'paid', reason: null },
  expired: { status: 'rejected', reason: 'hold_expired' },
  released: { status: 'rejected', reason: 'hold_expired' },
} as const satisfies Record<
  PlacementState,
  { readonly status: Placement['status']; readonly reason: ErrorCode | null }
>;

/** What a parcel goes through. `null`: the event changes nothing here, or must be refused when somebody asks for it. */
export type ShipmentState =
  | 'label_created'
  | 'in_transit'
  | 'out_for_delivery'
  | 'exception'
  | 'delivered'
  | 'returned'
  | 'cancelled';
export type ShipmentEvent = 'move' | 'take_out' | 'fail' | 'deliver' | 'return' | 'void';

/**
 * Forwards only. Delivered is the end whatever comes after it; a parcel that was said to come back may still be delivered,
 * since carriers correct themselves. A label is voided before the carrier has the parcel, never after.
 */
export const NEXT_SHIPMENT_STATE = {
  label_created: {
    move: 'in_transit',
    take_out: 'out_for_delivery',
    fail: 'exception',
    deliver: 'delivered',
    return: 'returned',
    void: 'cancelled',
  },
  in_transit: {
    move: null,
    take_out: 'out_for_delivery',
    fail: 'exception',
    deliver: 'delivered',
    return: 'returned',
    void: null,
  },
  out_for_delivery: {
    move: null,
    take_out: null,
    fail: 'exception',
    deliver: 'delivered',
    return: 'returned',
    void: null,
  },
  exception: {
    move: 'in_transit',
    take_out: 'out_for_delivery',
    fail: null,
    deliver: 'delivered',
    return: 'returned',
    void: null,
  },
  delivered: { move: null, take_out: null, fail: null, deliver: null, return: null, void: null },
  returned: { move: null, take_out: null, fail: null, deliver: 'delivered', return: null, void: null },
  cancelled: { move: null, take_out: null, fail: null, deliver: null, return: null, void: null },
} as const satisfies Record<ShipmentState, Record<ShipmentEvent, ShipmentState | null>>;

/** What the carriers' statuses mean to us. Any other is kept in the parcel's story and moves nothing. */
const MEANING: Readonly<Record<string, ShipmentEvent>> = {
  in_transit: 'move',
  available_for_pickup: 'take_out',
  out_for_delivery: 'take_out',
  delivered: 'deliver',
  return_to_sender: 'return',
  failure: 'fail',
  error: 'fail',
};

export type Happening = { readonly status: string; readonly happenedAt: Date };

/** Gives the event a carrier's status is; null for one that is not known or says nothing of the way. */
export function eventOf(status: string): ShipmentEvent | null {
  return Object.hasOwn(MEANING, status) ? (MEANING[status] ?? null) : null;
}

/**
 * Tells where a parcel is from all that was ever told of it: the happenings in the order in which they happened, not in which
 * they were heard. Doubled, late and disordered messages therefore come to the same state. `from`: where it stood when we
 * gave it away, by our own hand.
 */
export function stateAfter(from: ShipmentState, happenings: readonly Happening[]): ShipmentState {
  return happenings
    .toSorted((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime() || rank(a) - rank(b))
    .reduce<ShipmentState>((state, { status }) => {
      const event = eventOf(status);
      return event === null ? state : (NEXT_SHIPMENT_STATE[state][event] ?? state);
    }, from);
}

/** What happened at the same moment is put in the order in which it can happen. */
const RANK: Readonly<Record<ShipmentEvent, number>> = {
  move: 1,
  take_out: 2,
  fail: 3,
  return: 4,
  deliver: 5,
  void: 0,
};
function rank({ status }: Happening): number {
  const event = eventOf(status);
  return event === null ? 0 : RANK[event];
}

export type Piece = { readonly quantity: number; readonly cancelled: number };
export type Sent = { readonly state: ShipmentState; readonly quantity: number };

/** Tells how far a vendor order is from its pieces and where they are; null while nothing has left. */
export function progressOfPieces(
  pieces: readonly Piece[],
  sent: readonly Sent[],
): 'ship_some' | 'ship_all' | 'deliver_all' | null {
  const due = pieces.reduce((sum, piece) => sum + piece.quantity - piece.cancelled, 0);
  const count = (states: readonly ShipmentState[]) =>
    sent.filter(({ state }) => states.includes(state)).reduce((sum, { quantity }) => sum + quantity, 0);
  const delivered = count(['delivered']);
  const left = delivered + count(['in_transit', 'out_for_delivery', 'exception', 'returned']);
  if (left === 0) return null;
  if (delivered >= due) return 'deliver_all';
  return left >= due ? 'ship_all' : 'ship_some';
}

/** A parcel on its way of which nothing was heard for this long is said to be silent, hours. */
const SILENT_HOURS = 72;

/** Says whether a parcel is on its way and nothing was heard of it for days. */
export function isSilent(state: ShipmentState, lastHeard: Date | null, now: Date): boolean {
  const travels = state === 'in_transit' || state === 'out_for_delivery' || state === 'exception';
  return travels && lastHeard !== null && now.getTime() - lastHeard.getTime() > SILENT_HOURS * 3_600_000;
}

/** What an order goes through. `null`: the event does not apply and must be refused. */
export type OrderState =
  | 'awaiting_payment'
  | 'paid'
  | 'partly_shipped'
  | 'shipped'
  | 'delivered'
  | 'cancelled'
  | 'expired';
/** revive: the money came after the hold was over, and the goods were still free. */
export type OrderEvent = 'pay' | 'expire' | 'cancel' | 'revive' | 'ship_some' | 'ship_all' | 'deliver_all';

export const NEXT_ORDER_STATE = {
  awaiting_payment: {
    pay: 'paid',
    expire: 'expired',
    cancel: 'cancelled',
    revive: null,
    ship_some: null,
    ship_all: null,
    deliver_all: null,
  },
  paid: {
    pay: null,
    expire: null,
    cancel: 'cancelled',
    revive: null,
    ship_some: 'partly_shipped',
    ship_all: 'shipped',
    deliver_all: 'delivered',
  },
  partly_shipped: {
    pay: null,
    expire: null,
    cancel: null,
    revive: null,
    ship_some: 'partly_shipped',
    ship_all: 'shipped',
    deliver_all: 'delivered',
  },
  shipped: {
    pay: null,
    expire: null,
    cancel: null,
    revive: null,
    ship_some: null,
    ship_all: 'shipped',
    deliver_all: 'delivered',
  },
  delivered: {
    pay: null,
    expire: null,
    cancel: null,
    revive: null,
    ship_some: null,
    ship_all: null,
    deliver_all: 'delivered',
  },
  cancelled: {
    pay: null,
    expire: null,
    cancel: null,
    revive: null,
    ship_some: null,
    ship_all: null,
    deliver_all: null,
  },
  expired: {
    pay: null,
    expire: null,
    cancel: null,
    revive: 'awaiting_payment',
    ship_some: null,
    ship_all: null,
    deliver_all: null,
  },
} as const satisfies Record<OrderState, Record<OrderEvent, OrderState | null>>;

export type VendorOrderState =
  | 'awaiting_payment'
  | 'to_ship'
  | 'partly_shipped'
  | 'shipped'
  | 'delivered'
  | 'cancelled';
export type VendorOrderEvent = 'pay' | 'cancel' | 'revive' | 'ship_some' | 'ship_all' | 'deliver_all';

export const NEXT_VENDOR_ORDER_STATE = {
  awaiting_payment: {
    pay: 'to_ship',
    cancel: 'cancelled',
    revive: null,
    ship_some: null,
    ship_all: null,
    deliver_all: null,
  },
  to_ship: {
    pay: null,
    cancel: 'cancelled',
    revive: null,
    ship_some: 'partly_shipped',
    ship_all: 'shipped',
    deliver_all: 'delivered',
  },
  partly_shipped: {
    pay: null,
    cancel: null,
    revive: null,
    ship_some: 'partly_shipped',
    ship_all: 'shipped',
    deliver_all: 'delivered',
  },
  shipped: {
    pay: null,
    cancel: null,
    revive: null,
    ship_some: null,
    ship_all: 'shipped',
    deliver_all: 'delivered',
  },
  delivered: {
    pay: null,
    cancel: null,
    revive: null,
    ship_some: null,
    ship_all: null,
    deliver_all: 'delivered',
  },
  cancelled: {
    pay: null,
    cancel: null,
    revive: 'awaiting_payment',
    ship_some: null,
    ship_all: null,
    deliver_all: null,
  },
} as const satisfies Record<VendorOrderState, Record<VendorOrderEvent, VendorOrderState | null>>;

/** Tells how far the parcels of an order are, as an event for the order; null while none has left. */
export function progressOf(
  parcels: readonly VendorOrderState[],
): 'ship_some' | 'ship_all' | 'deliver_all' | null {
  const going = parcels.filter((state) => state !== 'cancelled');
  if (going.length === 0) return null;
  if (going.every((state) => state === 'delivered')) return 'deliver_all';
  if (going.every((state) => state === 'shipped' || state === 'delivered')) return 'ship_all';
  const left = going.some(
    (state) => state === 'partly_shipped' || state === 'shipped' || state === 'delivered',
  );
  return left ? 'ship_some' : null;
}

/** Says why a vendor order in a state takes no further parcel, or null. */
export function refusalOf(state: VendorOrderState): 'already_shipped' | 'not_ready_to_ship' | null {
  if (state === 'shipped' || state === 'delivered') return 'already_shipped';
  return NEXT_VENDOR_ORDER_STATE[state].ship_some === null ? 'not_ready_to_ship' : null;
}

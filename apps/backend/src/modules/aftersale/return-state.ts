/** What a return goes through. `null`: the event does not apply and must be refused. */
export type ReturnState =
  | 'requested'
  | 'approved'
  | 'declined'
  | 'in_transit'
  | 'received'
  | 'refunded'
  | 'replaced'
  | 'rejected'
  | 'cancelled';
export type ReturnEvent =
  | 'approve'
  | 'decline'
  | 'send'
  | 'receive'
  | 'reject'
  | 'cancel'
  | 'overrule'
  | 'refund'
  | 'replace';

const NEVER = {
  approve: null,
  decline: null,
  send: null,
  receive: null,
  reject: null,
  cancel: null,
  overrule: null,
  refund: null,
  replace: null,
} as const satisfies Record<ReturnEvent, null>;

/**
 * overrule: the operator grants the money whatever the shop said, so it counts as received. refund: the money has arrived.
 * replace: the piece asked for instead has left.
 */
export const NEXT_RETURN_STATE = {
  requested: {
    ...NEVER,
    approve: 'approved',
    decline: 'declined',
    cancel: 'cancelled',
    overrule: 'received',
  },
  approved: {
    ...NEVER,
    send: 'in_transit',
    receive: 'received',
    reject: 'rejected',
    cancel: 'cancelled',
    overrule: 'received',
  },
  declined: { ...NEVER, overrule: 'received' },
  in_transit: { ...NEVER, send: 'in_transit', receive: 'received', reject: 'rejected', overrule: 'received' },
  received: { ...NEVER, refund: 'refunded', replace: 'replaced' },
  refunded: NEVER,
  replaced: NEVER,
  rejected: { ...NEVER, overrule: 'received' },
  cancelled: NEVER,
} as const satisfies Record<ReturnState, Record<ReturnEvent, ReturnState | null>>;

/** The states in which the pieces of a return are spoken for. */
export const OPEN_RETURN_STATES = [
  'requested',
  'approved',
  'in_transit',
  'received',
] as const satisfies readonly ReturnState[];

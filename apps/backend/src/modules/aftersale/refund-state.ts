/** What a refund goes through. `null`: the event does not apply and changes nothing. */
export type RefundState = 'requested' | 'submitted' | 'succeeded' | 'failed';
export type RefundEvent = 'submit' | 'succeed' | 'fail' | 'retry';

/**
 * requested: owed, the processor was not asked or did not answer. submitted: it has taken it on. succeeded may still fail: the
 * bank of a closed card sends the money back days later.
 */
export const NEXT_REFUND_STATE = {
  requested: { submit: 'submitted', succeed: 'succeeded', fail: 'failed', retry: null },
  submitted: { submit: null, succeed: 'succeeded', fail: 'failed', retry: null },
  succeeded: { submit: null, succeed: null, fail: 'failed', retry: null },
  failed: { submit: null, succeed: null, fail: null, retry: 'requested' },
} as const satisfies Record<RefundState, Record<RefundEvent, RefundState | null>>;

/** Names the event in what a processor says. */
export const EVENT_OF_STATUS = {
  pending: 'submit',
  succeeded: 'succeed',
  failed: 'fail',
} as const satisfies Record<'pending' | 'succeeded' | 'failed', RefundEvent>;

import type { TextState } from '@selvedge/contracts';

/**
 * What may happen to a text: its author writes it (`write_clean`: the checks found nothing and it may be shown at once;
 * `write_held`: a person looks first), confirms an address, takes it back; a person approves, rejects or hides it.
 */
export type TextEvent =
  | 'write_clean'
  | 'write_held'
  | 'confirm_clean'
  | 'confirm_held'
  | 'withdraw'
  | 'approve'
  | 'reject'
  | 'hide';

/** `null`: the event is refused. Approving what is published keeps it: its reports are settled. */
export const NEXT_TEXT_STATE = {
  unconfirmed: {
    write_clean: null,
    write_held: null,
    confirm_clean: 'published',
    confirm_held: 'pending',
    withdraw: 'withdrawn',
    approve: null,
    reject: null,
    hide: null,
  },
  pending: {
    write_clean: 'published',
    write_held: 'pending',
    confirm_clean: null,
    confirm_held: null,
    withdraw: 'withdrawn',
    approve: 'published',
    reject: 'rejected',
    hide: null,
  },
  published: {
    write_clean: 'published',
    write_held: 'pending',
    confirm_clean: null,
    confirm_held: null,
    withdraw: 'withdrawn',
    approve: 'published',
    reject: null,
    hide: 'hidden',
  },
  rejected: {
    write_clean: null,
    write_held: 'pending',
    confirm_clean: null,
    confirm_held: null,
    withdraw: 'withdrawn',
    approve: 'published',
    reject: null,
    hide: null,
  },
  hidden: {
    write_clean: null,
    write_held: 'pending',
    confirm_clean: null,
    confirm_held: null,
    withdraw: 'withdrawn',
    approve: 'published',
    reject: null,
    hide: null,
  },
  withdrawn: {
    write_clean: 'published',
    write_held: 'pending',
    confirm_clean: null,
    confirm_held: null,
    withdraw: 'withdrawn',
    approve: null,
    reject: null,
    hide: null,
  },
} as const satisfies Record<TextState, Record<TextEvent, TextState | null>>;

/** Gives the state after an event; null when it is refused. */
export function afterTextEvent(state: TextState, event: TextEvent): TextState | null {
  return NEXT_TEXT_STATE[state][event];
}

/**
 * Whether a buyer may still change a review: until somebody has looked at it. One that was taken back may be written anew; if it
 * had been looked at before, a person looks again.
 */
export function mayChangeReview(state: TextState, moderated: boolean): boolean {
  return state === 'withdrawn' || (!moderated && (state === 'pending' || state === 'published'));
}

/** A text as it stood before its author wrote it again; null: there was none. */
type Before = { readonly state: TextState; readonly moderated: boolean } | null;

/** Decides whether what was written is shown at once: nothing found in it, no person wanted, and none who turned it down before. */
export function writeEventOf(
  before: Before,
  { found, autoPublish }: { found: boolean; autoPublish: boolean },
): 'write_clean' | 'write_held' {
  const turnedDown =
    before !== null &&
    (before.state === 'rejected' ||
      before.state === 'hidden' ||
      (before.state === 'withdrawn' && before.moderated));
  return found || !autoPublish || turnedDown ? 'write_held' : 'write_clean';
}

/** Gives the state of what was written. Throws for a state in which nobody may write: whoever calls has asked first. */
export function stateOfWritten(before: Before, event: 'write_clean' | 'write_held') {
  const next = afterTextEvent(before?.state ?? 'withdrawn', event);
  if (next !== 'published' && next !== 'pending')
    throw new Error(`a text cannot be written from ${before?.state}`);
  return next;
}

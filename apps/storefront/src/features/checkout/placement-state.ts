import type { Which } from '../vouchers/applied.tsx';
import type { Remedy } from './remedies.ts';

/** What the asking waits for: an answer, a decision for which it is in line, or room in a shop that sent it away for now. */
export type Wait = 'answer' | 'decision' | 'room';

/** Where buying stands in this window. `holdUntil` is the instant until which the pieces are kept; null once they are sold. */
export type PlacementState =
  | {
      readonly step: 'open';
      readonly notice: string | null;
      /** What stood in the way, if the shopper may go on without it. */
      readonly without?: Which;
    }
  | { readonly step: 'asking'; readonly wait: Wait }
  | { readonly step: 'held'; readonly holdUntil: string; readonly notice: string | null }
  | { readonly step: 'paying' | 'confirming' | 'settling'; readonly holdUntil: string | null }
  | { readonly step: 'paid' | 'late'; readonly orderNumber: string; readonly orderToken: string | null }
  | { readonly step: 'leaving'; readonly go: string };

export type PlacementEvent =
  | { readonly type: 'submitted' }
  | { readonly type: 'waiting'; readonly wait: Wait }
  | { readonly type: 'reserved'; readonly holdUntil: string | null }
  | { readonly type: 'resumed'; readonly holdUntil: string }
  | { readonly type: 'challenged' }
  | { readonly type: 'settling' }
  /** The card was not taken, or its fields are not right: the pieces stay held. */
  | { readonly type: 'unpaid'; readonly sentence: string }
  /** Refused, and nothing is held any more. */
  | { readonly type: 'refused'; readonly remedy: Remedy }
  | { readonly type: 'ran_out'; readonly sentence: string }
  | { readonly type: 'released' }
  | { readonly type: 'paid' | 'late'; readonly orderNumber: string; readonly orderToken: string | null };

export const OPEN: PlacementState = { step: 'open', notice: null };

/** What happens to a placement. Events that do not belong to a state leave it: a second press of the button does nothing. */
export function nextPlacement(state: PlacementState, event: PlacementEvent): PlacementState {
  if (state.step === 'paid' || state.step === 'leaving') return state;
  switch (event.type) {
    case 'submitted':
      if (state.step === 'open') return { step: 'asking', wait: 'answer' };
      return state.step === 'held' ? { step: 'paying', holdUntil: state.holdUntil } : state;
    case 'waiting':
      return state.step === 'asking' ? { step: 'asking', wait: event.wait } : state;
    case 'reserved':
      return state.step === 'asking' ? { step: 'paying', holdUntil: event.holdUntil } : state;
    case 'resumed':
      // What was said of the payment that did not come is said still.
      return state.step === 'open'
        ? { step: 'held', holdUntil: event.holdUntil, notice: state.notice }
        : state;
    case 'challenged':
      return isBusyPaying(state) ? { step: 'confirming', holdUntil: state.holdUntil } : state;
    case 'settling':
      if (state.step === 'open') return { step: 'settling', holdUntil: null };
      return isBusyPaying(state) ? { step: 'settling', holdUntil: state.holdUntil } : state;
    case 'unpaid':
      return isBusy(state) ? unpaid(state, event.sentence) : state;
    case 'refused':
      return refused(event.remedy);
    case 'ran_out':
      // While a payment is under way the server says whether it came in time.
      return state.step === 'held' ? { step: 'open', notice: event.sentence } : state;
    case 'released':
      return state.step === 'held' ? OPEN : state;
    case 'paid':
    case 'late':
      return { step: event.type, orderNumber: event.orderNumber, orderToken: event.orderToken };
  }
}

type BusyPaying = Extract<PlacementState, { step: 'paying' | 'confirming' | 'settling' }>;

/** Says whether something is under way that a press of the button must not start again. */
export function isBusy(state: PlacementState): boolean {
  return state.step !== 'open' && state.step !== 'held';
}

function isBusyPaying(state: PlacementState): state is BusyPaying {
  return state.step === 'paying' || state.step === 'confirming' || state.step === 'settling';
}

function refused({ go, sentence, without }: Remedy): PlacementState {
  if (go !== null) return { step: 'leaving', go };
  return { step: 'open', notice: sentence, ...(without === undefined ? {} : { without }) };
}

function unpaid(state: PlacementState, notice: string): PlacementState {
  const holdUntil = isBusyPaying(state) ? state.holdUntil : null;
  return holdUntil === null ? { step: 'open', notice } : { step: 'held', holdUntil, notice };
}

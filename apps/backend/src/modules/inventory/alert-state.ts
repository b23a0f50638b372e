/**
 * What a request to be told goes through: unconfirmed (a guest's address, until its link is opened), waiting in line, due (their
 * turn has come), told. `null`: the event changes nothing.
 */
export type AlertState = 'unconfirmed' | 'waiting' | 'due' | 'told';
export type AlertEvent = 'ask_as_guest' | 'ask_with_account' | 'confirm' | 'wake' | 'tell';

export const NEXT_ALERT_STATE = {
  unconfirmed: {
    ask_as_guest: 'unconfirmed',
    ask_with_account: 'waiting',
    confirm: 'waiting',
    wake: null,
    tell: null,
  },
  waiting: { ask_as_guest: null, ask_with_account: null, confirm: null, wake: 'due', tell: null },
  due: { ask_as_guest: null, ask_with_account: null, confirm: null, wake: null, tell: 'told' },
  told: { ask_as_guest: 'unconfirmed', ask_with_account: 'waiting', confirm: null, wake: null, tell: null },
} as const satisfies Record<AlertState, Record<AlertEvent, AlertState | null>>;

/** More are told than there are pieces, because most who are told do not buy; not all, because most who come would find nothing. */
const TOLD_PER_PIECE = 2;
/** The most mails one piece coming back causes at once. */
const WAKE_MAX = 200;

/** Decides how many of those in line are told now. `lately` were told so recently that they may still come. */
export function decideWake({ free, lately }: { free: number; lately: number }): number {
  return Math.max(0, Math.min(WAKE_MAX, free * TOLD_PER_PIECE - lately));
}

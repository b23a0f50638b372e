import type { DropState } from '@selvedge/contracts';

type DropEvent = 'open_room' | 'open' | 'end' | 'cancel';

/** What may happen to a drop: its room opens, its draw is held, its time is over, it is called off. */
const NEXT = {
  scheduled: { open_room: 'room_open', open: null, end: null, cancel: 'cancelled' },
  room_open: { open_room: null, open: 'open', end: null, cancel: 'cancelled' },
  open: { open_room: null, open: null, end: 'ended', cancel: 'cancelled' },
  ended: { open_room: null, open: null, end: null, cancel: null },
  cancelled: { open_room: null, open: null, end: null, cancel: null },
} as const satisfies Record<DropState, Record<DropEvent, DropState | null>>;

/** Gives the state after an event, or null when the event cannot happen. */
export function afterDropEvent(state: DropState, event: DropEvent): DropState | null {
  return NEXT[state][event];
}

export type DropTimes = { readonly roomOpensAt: Date; readonly opensAt: Date; readonly closesAt: Date };

/** Says what is due for a drop at a moment, one event at a time; null when nothing is. */
export function dueEvent(drop: DropTimes & { readonly state: DropState }, now: Date): DropEvent | null {
  if (drop.state === 'scheduled' && now >= drop.roomOpensAt) return 'open_room';
  if (drop.state === 'room_open' && now >= drop.opensAt) return 'open';
  if (drop.state === 'open' && now >= drop.closesAt) return 'end';
  return null;
}

/** Says whether the room takes people at a moment. Goes by the times, so that a late worker shuts nobody out. */
export function takesPeople(drop: DropTimes & { readonly state: DropState }, now: Date): boolean {
  const over = drop.state === 'ended' || drop.state === 'cancelled';
  return !over && now >= drop.roomOpensAt && now < drop.closesAt;
}

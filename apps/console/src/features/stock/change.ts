import type { Cause } from './words.ts';

export type Mode = 'count' | 'change' | 'move';
export type ChangeFields = {
  readonly mode: Mode;
  /** As typed. */
  readonly pieces: string;
  readonly cause: Cause;
  readonly toLocationId: string;
  readonly note: string;
};
export type ChangePlace = { readonly onHand: number; readonly held: number };

/** A change of this many pieces or this share of what is there is asked about once more. */
const BIG_PIECES = 50;
const BIG_SHARE = 0.5;

export type Checked =
  | { readonly ok: true; readonly after: number; readonly big: boolean; readonly pieces: number }
  | { readonly ok: false; readonly message: string };

/** Says what the typed number would do, before anything is sent. The API decides again, under lock. */
export function checkChange({ mode, pieces, cause }: ChangeFields, { onHand, held }: ChangePlace): Checked {
  const typed = pieces.trim().replace('−', '-');
  const number = /^[+-]?\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  if (Number.isNaN(number)) return wrong('Write a whole number.');
  if (mode !== 'change' && number < 0) return wrong('Write a number from 0 on.');
  if (mode === 'move') return checkMove(number, onHand, held);
  const after = mode === 'count' ? number : onHand + number;
  if (mode === 'change' && number === 0) return wrong('Write how many come or go, like 3 or -2.');
  if (mode === 'change' && cause === 'write_off' && number > 0)
    return wrong('A write-off takes pieces away: write it with a minus.');
  if (after < held)
    return wrong(
      held === 0
        ? `There are only ${onHand}.`
        : `${held} ${held === 1 ? 'is' : 'are'} held for buyers who are paying: at least ${held} must stay.`,
    );
  return { ok: true, after, pieces: number, big: isBig(after - onHand, onHand) };
}

function checkMove(number: number, onHand: number, held: number): Checked {
  const free = onHand - held;
  if (number === 0) return wrong('Write how many to move.');
  if (number > free) return wrong(free === 0 ? 'None is free to move.' : `Only ${free} of them can move.`);
  return { ok: true, after: onHand - number, pieces: number, big: number >= BIG_PIECES };
}

function isBig(change: number, onHand: number): boolean {
  const size = Math.abs(change);
  return size >= BIG_PIECES || (onHand >= 10 && change < 0 && size >= onHand * BIG_SHARE);
}

function wrong(message: string): Checked {
  return { ok: false, message };
}

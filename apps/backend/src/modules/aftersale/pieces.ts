import type { ReturnState } from './return-state.ts';

const DAY_MS = 86_400_000;
/** The law gives this long to change one's mind, whatever a shop says (Directive 2011/83/EU, article 9). */
const WITHDRAWAL_DAYS = 14;
/** How long a replacement is taken to travel: its time to be sent back begins then. */
const REPLACEMENT_TRAVEL_DAYS = 7;
/** The legal guarantee: for this long what is faulty or wrong may come back (Directive (EU) 2019/771, article 10). */
const GUARANTEE_DAYS = 730;

export type SoldLine = {
  readonly id: string;
  readonly variantId: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly quantity: number;
  readonly cancelled: number;
  readonly handedOver: number;
};

const SENT: readonly string[] = ['partly_shipped', 'shipped', 'delivered'];

/** Says whether some of a shop's part of an order has left. */
export function isSent({ state }: { readonly state: string }): boolean {
  return SENT.includes(state);
}

/** What a return did, or is about to do, to the pieces of a line. */
export type ReturnedPieces = {
  readonly lineId: string;
  readonly state: ReturnState;
  readonly kind: 'refund' | 'exchange';
  readonly variantId: string;
  readonly quantity: number;
  readonly closedAt: Date | null;
  readonly replacement: {
    readonly variantId: string;
    readonly colour: string;
    readonly size: string;
    readonly sku: string;
  } | null;
};

/** Pieces the shopper has now and has not spoken of. */
export type HeldPieces = {
  readonly variantId: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly quantity: number;
  /** When they came to the shopper, as far as it is known. */
  readonly since: Date | null;
};

/** Works out which pieces of a line the shopper has: what was sent, less what came back or is coming, with what was exchanged. */
export function piecesOf(
  line: SoldLine,
  parcel: { readonly state: string; readonly deliveredAt: Date | null },
  returns: readonly ReturnedPieces[],
): HeldPieces[] {
  const { variantId, colour, size, sku } = line;
  const quantity = parcel.state === 'partly_shipped' ? line.handedOver : line.quantity - line.cancelled;
  const held = new Map<string, HeldPieces>([
    [variantId, { variantId, colour, size, sku, quantity, since: parcel.deliveredAt }],
  ]);
  const add = (piece: Omit<HeldPieces, 'quantity'>, count: number) => {
    const there = held.get(piece.variantId);
    held.set(piece.variantId, {
      ...piece,
      ...there,
      since: later(there?.since ?? null, piece.since),
      quantity: (there?.quantity ?? 0) + count,
    });
  };
  for (const one of returns.filter(({ lineId }) => lineId === line.id)) {
    if (one.state === 'cancelled' || one.state === 'declined' || one.state === 'rejected') continue;
    add({ ...line, variantId: one.variantId, since: null }, -one.quantity);
    if (one.state !== 'replaced' || one.replacement === null || one.closedAt === null) continue;
    const since = new Date(one.closedAt.getTime() + REPLACEMENT_TRAVEL_DAYS * DAY_MS);
    add({ ...one.replacement, since }, one.quantity);
  }
  return [...held.values()].filter((pieces) => pieces.quantity > 0);
}

function later(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

export type Window = {
  /** Until when the shopper may change their mind; null while nothing has arrived. */
  readonly until: Date | null;
  /** mind: for any reason. guarantee: what is faulty or wrong. */
  readonly open: 'mind' | 'guarantee' | 'no';
};

/** Says what may still come back of pieces that came at a time. */
export function windowOf(since: Date | null, returnsDays: number, now: Date): Window {
  if (since === null) return { until: null, open: 'mind' };
  const days = Math.max(returnsDays, WITHDRAWAL_DAYS);
  const until = new Date(since.getTime() + days * DAY_MS);
  if (now <= until) return { until, open: 'mind' };
  const guaranteed = now.getTime() <= since.getTime() + GUARANTEE_DAYS * DAY_MS;
  return { until, open: guaranteed ? 'guarantee' : 'no' };
}

/** The reasons that count for as long as the guarantee. */
export const GUARANTEED_REASONS: readonly string[] = ['faulty', 'wrong_piece'];

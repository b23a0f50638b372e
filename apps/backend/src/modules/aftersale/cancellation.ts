import { type LinePaid, worthOf } from './amounts.ts';

type Line = LinePaid & {
  readonly id: string;
  readonly vendorOrderId: string;
  readonly vendorId: string;
  readonly shipped: number;
};
type Parcel = {
  readonly id: string;
  readonly vendorId: string;
  readonly state: string;
  readonly shippingMinor: bigint;
  readonly refundedShippingMinor: bigint;
};

/** How many pieces of a line may still be cancelled: those that are not packed. */
export function cancellableOf(
  line: Pick<Line, 'quantity' | 'cancelled' | 'shipped'>,
  parcel: Pick<Parcel, 'state'>,
): number {
  const open = parcel.state === 'to_ship' || parcel.state === 'partly_shipped';
  return open ? line.quantity - line.cancelled - line.shipped : 0;
}

/** What a cancellation does to one parcel. */
export type CancelledParcel<L extends Line, P extends Parcel> = {
  readonly parcel: P;
  readonly whole: boolean;
  readonly shippingMinor: bigint;
  readonly lines: readonly { readonly line: L; readonly pieces: number; readonly goodsMinor: bigint }[];
};
type Plan<L extends Line, P extends Parcel> =
  | { readonly ok: true; readonly parcels: readonly CancelledParcel<L, P>[] }
  | { readonly ok: false; readonly reason: 'line_not_found' | 'not_cancellable' };

/**
 * Decides what is cancelled, parcel by parcel, and what goes back for it; delivery too, when nothing of a parcel is left.
 * `vendorId` narrows it to one shop. Refuses a line that is not of the order or not the shop's, and more pieces than may be cancelled.
 */
export function planCancellation<L extends Line, P extends Parcel>(
  { parcels, lines }: { readonly parcels: readonly P[]; readonly lines: readonly L[] },
  asked: readonly { readonly lineId: string; readonly quantity: number }[],
  vendorId: string | null,
): Plan<L, P> {
  const wanted = new Map<string, number>();
  for (const { lineId, quantity } of asked) wanted.set(lineId, (wanted.get(lineId) ?? 0) + quantity);
  const own = new Map(
    lines.filter((line) => vendorId === null || line.vendorId === vendorId).map((line) => [line.id, line]),
  );
  for (const [lineId, quantity] of wanted) {
    const line = own.get(lineId);
    if (line === undefined) return { ok: false, reason: 'line_not_found' };
    const parcel = parcels.find((one) => one.id === line.vendorOrderId);
    if (parcel === undefined || quantity > cancellableOf(line, parcel))
      return { ok: false, reason: 'not_cancellable' };
  }
  const touched = parcels.filter((parcel) =>
    lines.some((line) => line.vendorOrderId === parcel.id && wanted.has(line.id)),
  );
  return { ok: true, parcels: touched.map((parcel) => planParcel(parcel, lines, wanted)) };
}

function planParcel<L extends Line, P extends Parcel>(
  parcel: P,
  lines: readonly L[],
  wanted: ReadonlyMap<string, number>,
): CancelledParcel<L, P> {
  const own = lines.filter((line) => line.vendorOrderId === parcel.id);
  const whole = own.every((line) => line.cancelled + (wanted.get(line.id) ?? 0) === line.quantity);
  return {
    parcel,
    whole,
    shippingMinor: whole ? parcel.shippingMinor - parcel.refundedShippingMinor : 0n,
    lines: own
      .filter((line) => wanted.has(line.id))
      .map((line) => {
        const pieces = wanted.get(line.id) ?? 0;
        return { line, pieces, goodsMinor: worthOf(line, pieces) };
      }),
  };
}

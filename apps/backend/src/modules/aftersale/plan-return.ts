import {
  GUARANTEED_REASONS,
  type HeldPieces,
  isSent,
  piecesOf,
  type ReturnedPieces,
  type SoldLine,
  windowOf,
} from './pieces.ts';

export type AskedLine = {
  readonly lineId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly reason: string;
  readonly replacementVariantId?: string | undefined;
};

/** A variant somebody wants instead, or has: what it belongs to and what it costs today; null when it is not for sale. */
export type Replacement = {
  readonly variantId: string;
  readonly productId: string;
  readonly colour: string;
  readonly size: string;
  readonly sku: string;
  readonly priceMinor: bigint | null;
};

type Line = SoldLine & {
  readonly vendorOrderId: string;
  readonly vendorId: string;
  readonly productId: string;
  readonly unitPriceMinor: bigint;
};
type Parcel = {
  readonly id: string;
  readonly vendorId: string;
  readonly state: string;
  readonly deliveredAt: Date | null;
};
type Facts = {
  readonly returned: readonly ReturnedPieces[];
  readonly returnsDays: ReadonlyMap<string, number>;
  readonly replacements: readonly Replacement[];
  readonly now: Date;
};

export type PlannedReturn = {
  readonly parcel: { readonly id: string; readonly vendorId: string };
  readonly state: 'approved' | 'requested';
  readonly lines: readonly (Omit<HeldPieces, 'since'> & {
    readonly lineId: string;
    readonly reason: string;
    readonly replacement: { variantId: string; colour: string; size: string; sku: string } | null;
  })[];
};
type Refused = {
  readonly ok: false;
  readonly reason:
    | 'line_not_found'
    | 'one_shop_per_return'
    | 'not_shipped_yet'
    | 'not_returnable'
    | 'return_window_closed'
    | 'not_exchangeable';
};

/** Decides a return: whether these pieces may come back, for these reasons, now, and whether the shop has to be asked first. */
export function planReturn(
  order: { readonly parcels: readonly Parcel[]; readonly lines: readonly Line[] },
  asked: { readonly kind: 'refund' | 'exchange'; readonly lines: readonly AskedLine[] },
  facts: Facts,
): ({ readonly ok: true } & PlannedReturn) | Refused {
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const concerned = asked.lines.map((one) => lines.get(one.lineId));
  const [first] = concerned;
  if (first === undefined || concerned.includes(undefined)) return no('line_not_found');
  if (concerned.some((line) => line?.vendorOrderId !== first.vendorOrderId)) return no('one_shop_per_return');
  const parcel = order.parcels.find((one) => one.id === first.vendorOrderId);
  if (parcel === undefined || parcel.state === 'cancelled') return no('not_returnable');
  if (!isSent(parcel)) return no('not_shipped_yet');
  if (new Set(asked.lines.map((one) => `${one.lineId} ${one.variantId}`)).size < asked.lines.length)
    return no('not_returnable');
  const planned = asked.lines.map((one) =>
    planLine(one, lines.get(one.lineId) ?? first, parcel, asked.kind, facts),
  );
  const refused = planned.find((one) => 'ok' in one);
  if (refused !== undefined && 'ok' in refused) return refused;
  const fit = planned.flatMap((one) => ('ok' in one ? [] : [one]));
  const state = fit.every((one) => one.open === 'mind') ? 'approved' : 'requested';
  return { ok: true, parcel, state, lines: fit };
}

function planLine(one: AskedLine, line: Line, parcel: Parcel, kind: 'refund' | 'exchange', facts: Facts) {
  const held = piecesOf(line, parcel, facts.returned).find((pieces) => pieces.variantId === one.variantId);
  if (held === undefined || one.quantity > held.quantity) return no('not_returnable');
  const { open } = windowOf(held.since, facts.returnsDays.get(parcel.vendorId) ?? 0, facts.now);
  if (open === 'no' || (open === 'guarantee' && !GUARANTEED_REASONS.includes(one.reason)))
    return no('return_window_closed');
  const replacement = kind === 'exchange' ? choose(one, line, facts.replacements) : null;
  if (kind === 'exchange' && replacement === null) return no('not_exchangeable');
  const { variantId, colour, size, sku } = held;
  const piece = { variantId, colour, size, sku, quantity: one.quantity };
  return { ...piece, open, lineId: line.id, reason: one.reason, replacement };
}

/** A replacement is another variant of the same product that costs what was paid, or what the piece costs today. */
function choose(one: AskedLine, line: Line, replacements: readonly Replacement[]) {
  const wanted = replacements.find((variant) => variant.variantId === one.replacementVariantId);
  const now = replacements.find((variant) => variant.variantId === one.variantId);
  if (wanted === undefined || wanted.productId !== line.productId || wanted.variantId === one.variantId)
    return null;
  if (!costsTheSame(wanted.priceMinor, line.unitPriceMinor, now?.priceMinor ?? null)) return null;
  const { variantId, colour, size, sku } = wanted;
  return { variantId, colour, size, sku };
}

/** Says whether a price makes an exchange even. */
export function costsTheSame(wanted: bigint | null, paid: bigint, today: bigint | null): boolean {
  return wanted !== null && (wanted === paid || wanted === today);
}

function no(reason: Refused['reason']): Refused {
  return { ok: false, reason };
}

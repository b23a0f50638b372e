import { type App, refuse, type Tx } from '../../platform/index.ts';
import { noteHistory } from '../orders/index.ts';
import { leftOf } from './amounts.ts';
import { type Case, type Command, runCommand } from './run-command.ts';
import { type RefundPart, writeRefund } from './write-refund.ts';

export type Goodwill = {
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: string }[];
  readonly shipping: readonly { readonly vendorOrderId: string; readonly amountMinor: string }[];
  readonly note: string;
  readonly borneBy: 'vendor' | 'market';
  readonly by: 'vendor' | 'operator';
  readonly vendorId: string | null;
};

/**
 * Gives part of what was paid back without anything coming back: one refund for each shop concerned. Refuses lines and parcels of
 * another order or shop, and more than is left of any of them.
 */
export function giveRefund(app: App, command: Command, asked: Goodwill) {
  return runCommand(app, command, async (tx, opened) => {
    if (opened.payment?.state !== 'captured') return refuse('not_paid');
    const plan = planGoodwill(opened, asked);
    if (!plan.ok) return plan;
    for (const part of plan.parts) await writeOne(tx, opened, part, asked);
    return { ok: true } as const;
  });
}

function planGoodwill(opened: Case, asked: Goodwill) {
  const lines = added(asked.lines.map(({ lineId, amountMinor }) => [lineId, BigInt(amountMinor)]));
  const shipping = added(
    asked.shipping.map(({ vendorOrderId, amountMinor }) => [vendorOrderId, BigInt(amountMinor)]),
  );
  if (lines.size + shipping.size === 0) return refuse('nothing_to_refund');
  const mine = (one: { vendorId: string }) => asked.vendorId === null || one.vendorId === asked.vendorId;
  const parcels = opened.parcels.filter(mine);
  const known = new Set([...opened.lines.filter(mine), ...parcels].map(({ id }) => id));
  if ([...lines.keys(), ...shipping.keys()].some((id) => !known.has(id))) return refuse('line_not_found');
  const parts = parcels.map(
    (parcel): RefundPart => ({
      parcel,
      shippingMinor: shipping.get(parcel.id) ?? 0n,
      lines: opened.lines
        .filter((line) => line.vendorOrderId === parcel.id && lines.has(line.id))
        .map((line) => ({ line, pieces: 0, goodsMinor: lines.get(line.id) ?? 0n })),
    }),
  );
  const tooMuch = parts.some(
    ({ parcel, shippingMinor, lines: given }) =>
      shippingMinor > parcel.shippingMinor - parcel.refundedShippingMinor ||
      given.some(({ line, goodsMinor }) => goodsMinor > leftOf(line)),
  );
  if (tooMuch) return refuse('refund_too_large');
  return {
    ok: true,
    parts: parts.filter((part) => part.lines.length > 0 || part.shippingMinor > 0n),
  } as const;
}

function added(amounts: readonly (readonly [string, bigint])[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const [id, amount] of amounts) sums.set(id, (sums.get(id) ?? 0n) + amount);
  return sums;
}

async function writeOne(tx: Tx, opened: Case, part: RefundPart, asked: Goodwill): Promise<void> {
  const { note, borneBy, by } = asked;
  await writeRefund(tx, opened, part, { cause: 'goodwill', note, borneBy, askedBy: by, returnId: null });
  const { vendorId } = part.parcel;
  await noteHistory(tx, { orderId: opened.order.id, vendorId, event: 'refund.given', actor: by });
}

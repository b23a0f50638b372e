import type { KnownMoney, MoneyRecord } from '../payments/index.ts';

export type RecordVerdict =
  | { readonly is: 'fine' | 'unknown' }
  /** The money is ours and has not come to its end. */
  | { readonly is: 'unfinished'; readonly intentIds: readonly string[] };

/** What a payment may be while its processor still shows the money: it is booked, or it went back. */
const ENDED: readonly KnownMoney['state'][] = ['captured', 'returned'];

/** Judges a line of a processor's list by what stands here. A line may name the intent, or the order alone. */
export function judgeRecord(record: MoneyRecord, known: readonly KnownMoney[]): RecordVerdict {
  const mine = known.filter((one) =>
    record.intentId === null ? one.orderId === record.orderId : one.intentId === record.intentId,
  );
  if (mine.length === 0) return { is: 'unknown' };
  const open = mine.filter(({ state }) => !ENDED.includes(state));
  if (open.length === 0) return { is: 'fine' };
  return { is: 'unfinished', intentIds: open.flatMap(({ intentId }) => intentId ?? []) };
}

/** dueMinor: what was to be charged. */
type Paid = { readonly dueMinor: bigint; readonly currency: string };

/** Says what is wrong with the money of a paid order; null when it is all there. */
export function judgeOrder(
  order: Paid,
  capture: { readonly currency: string; readonly capturedMinor: bigint } | undefined,
): 'without_money' | 'wrong_money' | null {
  if (capture === undefined) return 'without_money';
  const whole = capture.capturedMinor === order.dueMinor && capture.currency === order.currency;
  return whole ? null : 'wrong_money';
}

import type { Coupon, RouteInput, routes } from '@selvedge/contracts';
import { fromLocal, toLocal } from '../admin-drops/drop-plan.ts';
import { readAmount, writeAmount } from '../after-sale/amount.ts';
import type { Terms } from './words.ts';

/** What the form of a coupon holds: texts, as they were typed; times in the zone of whoever types. */
export type CouponFields = {
  readonly code: string;
  /** Whose goods it is for, by the market's choice: empty for everybody's. */
  readonly vendorSlug: string;
  readonly kind: Coupon['kind'];
  readonly value: string;
  readonly minimum: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly maxUses: string;
  readonly maxUsesPerBuyer: string;
};
export type CouponErrors = { readonly [Field in keyof CouponFields]?: string };
export type CouponTerms = Omit<RouteInput<typeof routes.changeVendorCoupon>['body'], 'version'>;

export const BLANK: CouponFields = {
  code: '',
  vendorSlug: '',
  kind: 'percentage',
  value: '',
  minimum: '',
  startsAt: '',
  endsAt: '',
  maxUses: '',
  maxUsesPerBuyer: '1',
};

const USES_MAX = 1_000_000;
/** Letters and digits that are not taken for one another. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const CODE_LENGTH = 8;

/** Makes a code nobody guesses, from random bytes. */
export function madeUpCode(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Fills the form from a coupon. */
export function fieldsOf(coupon: Coupon | null): CouponFields {
  if (coupon === null) return BLANK;
  const { code, vendorSlug, kind, percentBps, amount, minGoods, startsAt, endsAt } = coupon;
  return {
    code,
    vendorSlug: vendorSlug ?? '',
    kind,
    value: kind === 'fixed' ? writeAmount(BigInt(amount?.minor ?? '0')) : String((percentBps ?? 0) / 100),
    minimum: minGoods.minor === '0' ? '' : writeAmount(BigInt(minGoods.minor)),
    startsAt: toLocal(startsAt),
    endsAt: endsAt === null ? '' : toLocal(endsAt),
    maxUses: String(coupon.maxUses ?? ''),
    maxUsesPerBuyer: String(coupon.maxUsesPerBuyer ?? ''),
  };
}

type Read = { readonly code: string; readonly terms: CouponTerms } | { readonly errors: CouponErrors };

/** Reads the form: a code and terms, or a sentence at each field that is not right. Times that were not touched stay to the second. */
export function readCoupon(fields: CouponFields, coupon: Coupon | null, now: number): Read {
  const errors: { -readonly [Field in keyof CouponFields]?: string } = {};
  const code = fields.code.trim().toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9-]{2,31}$/.test(code)) errors.code = '3 to 32 letters, digits or hyphens.';
  const effect = readEffect(fields);
  if (effect === null)
    errors.value = fields.kind === 'fixed' ? 'An amount such as 15 or 12.50.' : 'Between 0.01 and 100.';
  const minimum = readAmount(fields.minimum);
  if (minimum === null) errors.minimum = 'An amount such as 50 or 49.90.';
  const startsAt = readTime(fields.startsAt, coupon?.startsAt ?? null) ?? new Date(now).toISOString();
  const endsAt = readTime(fields.endsAt, coupon?.endsAt ?? null);
  if (endsAt !== null && endsAt <= startsAt) errors.endsAt = 'The end comes after the beginning.';
  if (coupon === null && endsAt !== null && Date.parse(endsAt) <= now) errors.endsAt = 'This is in the past.';
  const maxUses = readCount(fields.maxUses);
  if (maxUses === undefined) errors.maxUses = 'A whole number, or nothing for no limit.';
  else if (maxUses !== null && coupon !== null && maxUses < coupon.uses)
    errors.maxUses = `It has been used ${coupon.uses} times already.`;
  const maxUsesPerBuyer = readCount(fields.maxUsesPerBuyer);
  if (maxUsesPerBuyer === undefined) errors.maxUsesPerBuyer = 'A whole number, or nothing for no limit.';
  if (
    Object.keys(errors).length > 0 ||
    effect === null ||
    minimum === null ||
    maxUses === undefined ||
    maxUsesPerBuyer === undefined
  )
    return { errors };
  const { kind } = fields;
  const minGoodsMinor = minimum.toString();
  return { code, terms: { kind, ...effect, minGoodsMinor, startsAt, endsAt, maxUses, maxUsesPerBuyer } };
}

/** What of the form can be said already, for the sentence below it. */
export function previewOf(fields: CouponFields, vendorName: string | null, now: number): Terms {
  const { percentBps = null, amountMinor = null } = readEffect(fields) ?? {};
  return {
    kind: fields.kind,
    percentBps,
    amount: amountMinor === null ? null : { minor: amountMinor, currency: 'EUR' },
    minGoods: { minor: (readAmount(fields.minimum) ?? 0n).toString(), currency: 'EUR' },
    startsAt: fromLocal(fields.startsAt) ?? new Date(now).toISOString(),
    endsAt: fromLocal(fields.endsAt),
    maxUses: readCount(fields.maxUses) ?? null,
    maxUsesPerBuyer: readCount(fields.maxUsesPerBuyer) ?? null,
    vendorName,
  };
}

function readEffect({ kind, value }: CouponFields) {
  const hundredths = readAmount(value);
  if (hundredths === null || hundredths === 0n) return null;
  if (kind === 'fixed') return { percentBps: null, amountMinor: hundredths.toString() };
  return hundredths > 10_000n ? null : { percentBps: Number(hundredths), amountMinor: null };
}

function readTime(local: string, before: string | null): string | null {
  if (before !== null && local === toLocal(before)) return before;
  return fromLocal(local);
}

/** Reads a limit: null without one, undefined when it is no number. */
function readCount(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const count = Number(typed);
  return Number.isInteger(count) && count >= 1 && count <= USES_MAX ? count : undefined;
}

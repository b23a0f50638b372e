import type { Coupon, Problem } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { fieldErrors, messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import { type CouponErrors, type CouponFields, fieldsOf, readCoupon } from './coupon-plan.ts';
import { changeAt, createAt } from './desk.ts';
import { couponLinks, type Desk } from './desk-links.ts';

const FIX = 'Some of this cannot be used yet. See the fields in red.';

/** The form of a coupon: what is typed, what is wrong with it, and sending it. */
export function useCouponForm(desk: Desk, coupon: Coupon | null) {
  const router = useRouter();
  const [fields, setFields] = useState<CouponFields>(() => fieldsOf(coupon));
  const [errors, setErrors] = useState<CouponErrors>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (changes: Partial<CouponFields>) => setFields((before) => ({ ...before, ...changes }));
  const submit = async () => {
    if (busy) return;
    const read = readCoupon(fields, coupon, Date.now());
    setErrors('errors' in read ? read.errors : {});
    setProblem('errors' in read ? FIX : undefined);
    if ('errors' in read) return;
    const { code, terms } = read;
    setBusy(true);
    const vendorSlug = fields.vendorSlug === '' ? null : fields.vendorSlug;
    const sent =
      coupon === null
        ? createAt(desk, { code, vendorSlug, ...terms })
        : changeAt(desk, coupon.id, { ...terms, version: coupon.version });
    const answer = await sent.catch(() => undefined);
    setBusy(false);
    if (answer?.ok === true) {
      announce(coupon === null ? `${code} is made.` : `${code} is changed.`);
      router.push(couponLinks[desk].list());
      return router.refresh();
    }
    setProblem(answer === undefined ? NO_ANSWER : messageOf(answer.problem));
    if (answer === undefined) return;
    setErrors(errorsOf(answer.problem));
    if (answer.problem.code === 'version_conflict') router.refresh();
  };
  return { fields, set, errors, problem, busy, submit };
}

/** Puts what the server says at the field it is about. */
function errorsOf(problem: Problem): CouponErrors {
  if (problem.code === 'coupon_code_taken') return { code: 'Another coupon has this code.' };
  if (problem.code === 'coupon_limit_below_uses')
    return { maxUses: `It has been used ${problem.context?.uses ?? 'more'} times already.` };
  const { percentBps, amountMinor, minGoodsMinor, ...rest } = fieldErrors(problem);
  const value = percentBps ?? amountMinor;
  return {
    ...rest,
    ...(value === undefined ? {} : { value }),
    ...(minGoodsMinor === undefined ? {} : { minimum: minGoodsMinor }),
  };
}

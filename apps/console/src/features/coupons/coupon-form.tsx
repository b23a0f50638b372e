'use client';

import type { Coupon } from '@selvedge/contracts';
import { Bone, Button, Field, Notice } from '@selvedge/ui';
import Link from 'next/link';
import { useSyncExternalStore } from 'react';
import { Select } from '../../ui/select.tsx';
import { CouponLimits } from './coupon-limits.tsx';
import { madeUpCode, previewOf } from './coupon-plan.ts';
import { couponLinks, type Desk } from './desk-links.ts';
import { EffectFields } from './effect-fields.tsx';
import { useCouponForm } from './use-coupon-form.ts';
import { sentenceOf } from './words.ts';

type Shop = { readonly slug: string; readonly name: string };
type CouponFormProps = {
  readonly desk: Desk;
  /** The coupon to change; null makes a new one. */
  readonly coupon: Coupon | null;
  /** The shops the market may choose from; a shop's own desk has itself alone. */
  readonly shops: readonly Shop[];
};

const never = () => () => {};
const localDay = new Intl.DateTimeFormat('en-IE', { day: 'numeric', month: 'short', year: 'numeric' });

/** The form of a coupon. Drawn in the browser alone: its times are those of whoever types. */
export function CouponForm(props: CouponFormProps) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return here ? <Form {...props} /> : <Bone className="h-96 max-w-2xl" />;
}

function Form({ desk, coupon, shops }: CouponFormProps) {
  const { fields, set, errors, problem, busy, submit } = useCouponForm(desk, coupon);
  const own = desk === 'vendor' ? shops[0] : shops.find(({ slug }) => slug === fields.vendorSlug);
  const terms = previewOf(fields, own?.name ?? null, Date.now());
  const form = { fields, set, errors };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      noValidate
      className="grid max-w-2xl gap-5"
    >
      {problem !== undefined && <Notice title={problem} />}
      {coupon === null && (
        <>
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-3 sm:max-w-md">
            <Field
              label="Code"
              value={fields.code}
              onChange={(event) => set({ code: event.currentTarget.value.toUpperCase() })}
              error={errors.code}
              hint="What shoppers type. It stays as it is."
              maxLength={32}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
            <Button
              look="quiet"
              className="mt-[1.47rem] min-h-10 max-md:mt-[1.56rem]"
              onClick={() => set({ code: madeUpCode(crypto.getRandomValues(new Uint8Array(16))) })}
            >
              Make one up
            </Button>
          </div>
          {desk === 'market' && (
            <div className="sm:max-w-md">
              <Select
                label="For the goods of"
                options={[['', 'Every shop'], ...shops.map(({ slug, name }) => [slug, name] as const)]}
                value={fields.vendorSlug}
                onChange={(event) => set({ vendorSlug: event.currentTarget.value })}
              />
            </div>
          )}
        </>
      )}
      <EffectFields {...form} used={(coupon?.uses ?? 0) > 0} />
      <CouponLimits {...form} used={(coupon?.uses ?? 0) > 0} />
      <p aria-live="polite" className="border-l-2 border-line bg-card px-4 py-3 text-15">
        {sentenceOf(terms, (instant) => localDay.format(new Date(instant)), Date.now())}
      </p>
      <div className="flex items-center gap-4 border-t border-line pt-5">
        <Button type="submit" busy={busy}>
          {coupon === null ? 'Make this coupon' : 'Save'}
        </Button>
        <Link href={couponLinks[desk].list()} prefetch={false} className="thread">
          Leave it
        </Link>
      </div>
    </form>
  );
}

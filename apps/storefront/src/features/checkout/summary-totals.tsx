'use client';

import type { Cart } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { CodeField } from '../vouchers/code-field.tsx';
import { Totals } from '../vouchers/totals.tsx';
import { useVouchers } from '../vouchers/use-vouchers.ts';

/** What the order comes to, with the coupon and the gift card; a change of them reads the step anew. */
export function SummaryTotals({ cart }: { readonly cart: Cart }) {
  const router = useRouter();
  const vouchers = useVouchers(() => router.refresh());
  return (
    <>
      <Totals cart={cart} removal={vouchers} />
      <CodeField vouchers={vouchers} />
    </>
  );
}

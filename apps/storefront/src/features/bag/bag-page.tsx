'use client';

import type { Cart } from '@selvedge/contracts';
import { links } from '../../links.ts';
import { CodeField } from '../vouchers/code-field.tsx';
import { Totals } from '../vouchers/totals.tsx';
import { useVouchers } from '../vouchers/use-vouchers.ts';
import { BagGroups } from './bag-groups.tsx';
import { EmptyBag } from './empty-bag.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useBag } from './use-bag.ts';

/** The bag as a page: lines by shop, what it will cost, the way on. */
export function BagPage({ initial, note }: { readonly initial: Cart; readonly note: string | null }) {
  const bag = useBag(initial);
  const vouchers = useVouchers();
  const cart = bag.cart ?? initial;
  return (
    <div className="wrap py-8 md:py-14">
      <h1 className="display grand text-40 md:text-64">Your bag</h1>
      {note !== null && (
        <p role="alert" className="mt-6 max-w-2xl border-l-2 border-selvedge bg-card px-4 py-3 text-17">
          {note}
        </p>
      )}
      <div className="mt-8 grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <UndoBar bag={bag} />
          {cart.count === 0 ? <EmptyBag /> : <BagGroups bag={bag} cart={cart} />}
        </div>
        {cart.count > 0 && (
          <aside aria-label="Totals" className="self-start bg-card p-6 lg:sticky lg:top-24">
            <Totals cart={cart} reckoning={bag.reckoning} removal={vouchers} />
            <CodeField vouchers={vouchers} />
            {cart.ready ? (
              <a href={links.checkout} className="action mt-5 w-full">
                Go to checkout
              </a>
            ) : (
              <p role="alert" className="mt-5 border-l-2 border-selvedge pl-3 text-selvedge">
                Something in your bag cannot be bought as it is. See the lines marked in red.
              </p>
            )}
            <p className="mt-4 text-13 text-stone">
              Pieces are yours once you order; they are kept for ten minutes while you pay.
            </p>
          </aside>
        )}
      </div>
    </div>
  );
}

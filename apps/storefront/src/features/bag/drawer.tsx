'use client';

import { links } from '../../links.ts';
import { showDelivery, showMoney } from '../../money.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { showDrawer } from '../personal/store.ts';
import { BagGroups } from './bag-groups.tsx';
import { EmptyBag } from './empty-bag.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useBag } from './use-bag.ts';

/** The bag over the page: what is in it, per shop, and the way to checkout. */
export function BagDrawer({ open }: { readonly open: boolean }) {
  const bag = useBag(null);
  const { cart } = bag;
  return (
    <Sheet
      open={open}
      onClose={() => showDrawer(false)}
      title={cart === null ? 'Your bag' : `Your bag (${cart.count})`}
      from="right"
      footer={
        cart !== null && cart.count > 0 ? (
          <>
            <p className="flex justify-between text-17">
              <span>Pieces</span>
              <span className="figures">{showMoney(cart.goods)}</span>
            </p>
            {cart.discount.minor !== '0' && !bag.reckoning && (
              <p className="mt-0.5 flex justify-between">
                <span>Discount {cart.coupon?.code}</span>
                <span className="figures">−{showMoney(cart.discount)}</span>
              </p>
            )}
            <p className="mt-0.5 text-13 text-stone">
              Delivery {showDelivery(cart.shipping)}. VAT is included.
            </p>
            <div className="mt-4 grid grid-cols-2 gap-3">
              <a href={links.bag} className="action-quiet">
                View bag
              </a>
              <a href={cart.ready ? links.checkout : links.bag} className="action min-h-11">
                {cart.ready ? 'Checkout' : 'Check your bag'}
              </a>
            </div>
          </>
        ) : undefined
      }
    >
      <div className="px-5 py-4">
        <UndoBar bag={bag} />
        {cart === null ? (
          <p role="status" className="py-16 text-center text-stone">
            {bag.failed ?? 'Fetching your bag'}
          </p>
        ) : cart.count === 0 ? (
          <EmptyBag />
        ) : (
          <BagGroups bag={bag} cart={cart} />
        )}
      </div>
    </Sheet>
  );
}

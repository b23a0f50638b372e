import type { Checkout } from '@selvedge/contracts';
import type { ReactNode } from 'react';
import { showMoney } from '../../money.ts';
import { Icon } from '../../ui/icons.tsx';
import { Steps } from './steps.tsx';
import { Summary } from './summary.tsx';

type FrameProps = {
  readonly step: Checkout['step'];
  readonly title: string;
  readonly checkout: Checkout;
  readonly children: ReactNode;
};

/** One step: where we are, its form, and what the order comes to (beside it, or folded above it on small screens). */
export function CheckoutFrame({ step, title, checkout, children }: FrameProps) {
  const { cart } = checkout;
  const pieces = `${cart.count} ${cart.count === 1 ? 'piece' : 'pieces'}`;
  return (
    <>
      <details className="group border-b border-line bg-card lg:hidden">
        <summary className="wrap flex min-h-14 list-none items-center justify-between gap-4">
          <span className="flex items-center gap-2">
            Your order, {pieces}
            <Icon name="down" size={14} className="transition-transform group-open:rotate-180" />
          </span>
          <span className="figures text-17 font-medium">{showMoney(cart.due)}</span>
        </summary>
        <div className="wrap pb-6">
          <Summary checkout={checkout} />
        </div>
      </details>
      <div className="wrap grid max-w-[76rem] gap-x-20 pt-6 md:pt-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <Steps current={step} />
          <h1 className="display mt-8 text-40 md:mt-12">{title}</h1>
          <div className="mt-6 max-w-xl md:mt-8">{children}</div>
        </div>
        <aside aria-label="Your order" className="hidden self-start bg-card p-7 lg:sticky lg:top-8 lg:block">
          <p className="display mb-2 text-21">Your order</p>
          <Summary checkout={checkout} />
        </aside>
      </div>
    </>
  );
}

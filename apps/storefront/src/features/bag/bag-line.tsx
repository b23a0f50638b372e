'use client';

import type { CartLine } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { lineNotice } from './cart-state.ts';
import type { Bag } from './use-bag.ts';

const QUANTITY_MAX = 20;

/** One line of the bag. Every control is a form of its own, so that it works without JavaScript too. */
export function BagLine({ line, bag }: { readonly line: CartLine; readonly bag: Bag }) {
  const notice = lineNotice(line, showMoney);
  const address = links.product(line.productSlug, line.colour);
  const step = (quantity: number) => (event: React.FormEvent) => {
    event.preventDefault();
    if (quantity === 0) bag.remove(line);
    else bag.setQuantity(line, quantity);
  };
  const hidden = (quantity: number) => (
    <>
      <input type="hidden" name="variantId" value={line.variantId} />
      <input type="hidden" name="quantity" value={quantity} />
    </>
  );
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-4 py-4">
      <Link href={address} tabIndex={-1} aria-hidden="true" className="block aspect-[4/5] bg-card">
        {line.picture !== null && <Picture picture={line.picture} sizes="88px" min={160} max={320} alt="" />}
      </Link>
      <div className="flex flex-col">
        <div className="flex justify-between gap-4">
          <Link href={address} className="line-clamp-2 hover:underline">
            {line.productName}
          </Link>
          <Price price={line.unitPrice} before={line.compareAt} />
        </div>
        <p className="mt-0.5 text-13 text-stone">
          {line.colour}, {line.size}
        </p>
        {notice !== null && (
          <p className={`mt-1.5 text-13 ${line.problem === null ? 'text-warn' : 'text-selvedge'}`}>
            {notice}
          </p>
        )}
        <div className="mt-auto flex items-center justify-between pt-3">
          <div className="flex items-center border border-line">
            {([-1, 1] as const).map((by) => {
              const quantity = line.quantity + by;
              const off = quantity < 1 || quantity > QUANTITY_MAX || (by > 0 && line.problem !== null);
              const button = (
                <form key={by} action="/bag/change" method="post" onSubmit={step(quantity)}>
                  {hidden(quantity)}
                  <button
                    type="submit"
                    disabled={off}
                    className="grid size-9 place-items-center disabled:text-mist"
                  >
                    <Icon name={by < 0 ? 'minus' : 'plus'} size={14} />
                    <span className="sr-only">
                      {by < 0 ? 'One less of' : 'One more of'} {line.productName}
                    </span>
                  </button>
                </form>
              );
              if (by < 0) return button;
              return (
                <div key={by} className="contents">
                  <span className="figures min-w-7 text-center" role="status">
                    <span className="sr-only">Pieces: </span>
                    {line.quantity}
                  </span>
                  {button}
                </div>
              );
            })}
          </div>
          <form action="/bag/change" method="post" onSubmit={step(0)}>
            {hidden(0)}
            <button type="submit" className="thread min-h-9 text-13 text-stone">
              Remove<span className="sr-only"> {line.productName}</span>
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}

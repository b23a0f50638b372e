'use client';

import type { CartLine } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { lineNotice } from './cart-state.ts';
import { LineForm } from './line-form.tsx';
import { QuantitySteps } from './quantity-steps.tsx';
import type { Bag } from './use-bag.ts';

/** One line of the bag: what it is, what it costs, how many, and what is wrong with it, if anything. */
export function BagLine({ line, bag }: { readonly line: CartLine; readonly bag: Bag }) {
  const notice = lineNotice(line, showMoney);
  const address = links.product(line.productSlug, line.colour);
  return (
    <div className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-4 py-5">
      <Link href={address} tabIndex={-1} aria-hidden="true" className="block aspect-[4/5] self-start bg-card">
        {line.picture !== null && <Picture picture={line.picture} sizes="88px" min={160} max={320} alt="" />}
      </Link>
      <div className="flex min-w-0 flex-col">
        <div className="flex justify-between gap-4">
          <Link href={address} className="line-clamp-2 hover:underline hover:underline-offset-4">
            {line.productName}
          </Link>
          <span className="shrink-0 text-right">
            <Price price={line.unitPrice} before={line.compareAt} />
          </span>
        </div>
        <p className="mt-0.5 text-13 text-stone">
          {line.colour}, {line.size}
        </p>
        {notice !== null && <p className={`mt-1.5 text-13 ${toneOf(line)}`}>{notice}</p>}
        <div className="mt-auto flex items-center justify-between pt-3">
          <QuantitySteps line={line} bag={bag} />
          <LineForm line={line} bag={bag} quantity={0}>
            <button type="submit" className="thread min-h-9 text-13 text-stone hover:text-ink">
              Remove<span className="sr-only"> {line.productName}</span>
            </button>
          </LineForm>
        </div>
      </div>
    </div>
  );
}

function toneOf({ problem, priceBefore }: CartLine): string {
  if (problem !== null) return 'text-selvedge';
  return priceBefore === null ? 'text-stone' : 'text-warn';
}

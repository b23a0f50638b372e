'use client';

import type { Cart } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showDelivery, showMoney } from '../../money.ts';
import { BagLine } from './bag-line.tsx';
import { freeDelivery } from './cart-state.ts';
import type { Bag } from './use-bag.ts';

/** The bag by shop: its lines, its delivery, how far free delivery is. */
export function BagGroups({ bag, cart }: { readonly bag: Bag; readonly cart: Cart }) {
  return cart.vendors.map((vendor) => {
    const free = freeDelivery(vendor.goods, vendor.freeShippingFrom);
    return (
      <section key={vendor.vendorSlug} aria-label={vendor.vendorName} className="mb-9">
        <div className="flex items-baseline justify-between border-b border-ink pb-2">
          <h3 className="label">
            <Link href={links.shop(vendor.vendorSlug)} className="hover:underline">
              {vendor.vendorName}
            </Link>
          </h3>
          <p className="shrink-0 pl-4 text-13 whitespace-nowrap text-stone">
            Delivery <span className="figures">{showDelivery(vendor.shipping)}</span>
          </p>
        </div>
        {free !== null && (
          <div className="pt-3 text-13 text-stone">
            <p>
              {free.reached
                ? 'This shop sends your pieces free.'
                : `${showMoney(free.left)} more and this shop sends it free.`}
            </p>
            <div aria-hidden="true" className="mt-1.5 h-px bg-line">
              <div className="h-px bg-good transition-[width]" style={{ width: `${free.percent}%` }} />
            </div>
          </div>
        )}
        <ul>
          {vendor.lines.map((line) => (
            <li key={line.variantId} className="border-b border-line last:border-b-0">
              <BagLine line={line} bag={bag} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

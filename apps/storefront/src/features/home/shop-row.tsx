import type { VendorCard } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { ShopCard } from '../shops/shop-card.tsx';

/** Shops on their own papers. */
export function ShopRow({ vendors }: { readonly vendors: readonly VendorCard[] }) {
  if (vendors.length === 0) return null;
  return (
    <section className="wrap pt-16 md:pt-24">
      <div className="mb-7 flex items-baseline justify-between">
        <h2 className="display text-28 md:text-40">The shops</h2>
        <Link href={links.shops} className="thread">
          All shops
        </Link>
      </div>
      <ul className="grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-5 xl:grid-cols-4">
        {vendors.map((vendor) => (
          <li key={vendor.slug} className="md:max-xl:nth-[n+7]:hidden">
            <ShopCard vendor={vendor} />
          </li>
        ))}
      </ul>
    </section>
  );
}

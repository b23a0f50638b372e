import type { Metadata } from 'next';
import { readVendors } from '../../../api/browse.ts';
import { ShopCard } from '../../../features/shops/shop-card.tsx';
import { links } from '../../../links.ts';

export const ensureStatic = 'navigation';

export const metadata: Metadata = {
  title: 'All shops',
  description: 'Every shop on Selvedge: who they are, where they are, what they make.',
  alternates: { canonical: links.shops },
};

export default async function ShopsPage() {
  const vendors = await readVendors();
  return (
    <div className="wrap pt-8 md:pt-14">
      <h1 className="display grand text-40 md:text-64">The shops</h1>
      <p className="mt-4 max-w-[58ch] text-17 text-stone">
        {vendors.length} independent shops. Each makes or chooses its own pieces, and sends them itself.
      </p>
      <ul className="mt-10 grid grid-cols-2 gap-3 md:grid-cols-3 md:gap-5 xl:grid-cols-4">
        {vendors.map((vendor) => (
          <li key={vendor.slug}>
            <ShopCard vendor={vendor} />
          </li>
        ))}
      </ul>
    </div>
  );
}

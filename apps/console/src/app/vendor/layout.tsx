import type { ReactNode } from 'react';
import { requireVendor } from '../../api/me.ts';
import { Frame } from '../../features/frame/frame.tsx';
import { links } from '../../links.ts';

const destinations = [
  { name: 'Overview', href: links.vendor, icon: 'overview', exact: true },
  { name: 'Orders', href: links.vendorOrders(), icon: 'orders' },
  { name: 'Shipping', href: links.vendorShipments(), icon: 'shipping' },
  { name: 'Returns', href: links.vendorReturns(), icon: 'returns' },
  { name: 'Products', href: links.vendorProducts(), icon: 'products' },
  { name: 'Stock', href: links.vendorStock(), icon: 'stock' },
  { name: 'Coupons', href: links.vendorCoupons(), icon: 'coupons' },
  { name: 'Reviews', href: links.vendorReviews(), icon: 'reviews' },
  { name: 'Ledger', href: links.vendorLedger(), icon: 'ledger' },
] as const;

export default async function VendorLayout({ children }: { readonly children: ReactNode }) {
  const { me, vendor } = await requireVendor();
  return (
    <Frame me={me} place={vendor.name} destinations={destinations}>
      {children}
    </Frame>
  );
}

import type { ReactNode } from 'react';
import { requireOperator } from '../../api/me.ts';
import { Frame } from '../../features/frame/frame.tsx';
import { links } from '../../links.ts';

const destinations = [
  { name: 'Overview', href: links.admin, icon: 'overview', exact: true },
  { name: 'Orders', href: links.adminOrders(), icon: 'orders' },
  { name: 'Returns', href: links.adminReturns(), icon: 'returns' },
  { name: 'Reviews', href: links.adminReviews(), icon: 'reviews' },
  { name: 'Vendors', href: links.adminVendors, icon: 'vendors' },
  { name: 'Drops', href: links.adminDrops(), icon: 'drops' },
  { name: 'Coupons', href: links.adminCoupons(), icon: 'coupons' },
  { name: 'Gift cards', href: links.adminGiftCards(), icon: 'giftCards' },
  { name: 'Ledger', href: links.adminLedger, icon: 'ledger' },
  { name: 'System', href: links.adminSystem(), icon: 'system' },
] as const;

export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const me = await requireOperator();
  return (
    <Frame me={me} place="Market" destinations={destinations}>
      {children}
    </Frame>
  );
}

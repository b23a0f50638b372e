import { Uuid } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { consoleApi, take } from '../../../../api/server.ts';
import { OrderPage } from '../../../../features/vendor-orders/order-page.tsx';

export const metadata: Metadata = { title: 'Order' };

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  if (!Uuid.safeParse(id).success) notFound();
  const api = await consoleApi();
  const [order, sale] = await Promise.all([
    take(api.viewVendorOrder({ params: { id } })),
    take(api.viewVendorAfterSale({ params: { id } })),
  ]);
  return <OrderPage order={order} sale={sale} now={new Date()} />;
}

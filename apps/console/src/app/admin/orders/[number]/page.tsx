import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { AdminOrderPage } from '../../../../features/admin-orders/admin-order-page.tsx';

type Props = { readonly params: Promise<{ readonly number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${decodeURIComponent((await params).number)}` };
}

export default async function Page({ params }: Props) {
  const { number } = await params;
  const api = await consoleApi();
  const [order, sale] = await Promise.all([
    take(api.viewAdminOrder({ params: { number } })),
    take(api.viewAdminAfterSale({ params: { number } })),
  ]);
  return <AdminOrderPage order={order} sale={sale} />;
}

import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { AdminOrderPage } from '../../../../features/admin-orders/admin-order-page.tsx';

type Props = { readonly params: Promise<{ readonly number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${decodeURIComponent((await params).number)}` };
}

export default async function Page({ params }: Props) {
  const { number } = await params;
  return <AdminOrderPage order={await take((await consoleApi()).viewAdminOrder({ params: { number } }))} />;
}

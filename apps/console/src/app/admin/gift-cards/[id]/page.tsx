import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { GiftCardPage } from '../../../../features/gift-cards/gift-card-page.tsx';

type Props = { readonly params: Promise<{ readonly id: string }> };

export const metadata: Metadata = { title: 'Gift card' };

export default async function Page({ params }: Props) {
  const { id } = await params;
  return <GiftCardPage history={await take((await consoleApi()).viewGiftCard({ params: { id } }))} />;
}

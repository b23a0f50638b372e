import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../api/server.ts';
import { DropPage } from '../../../../features/admin-drops/drop-page.tsx';

type Props = { readonly params: Promise<{ readonly slug: string }> };

export const metadata: Metadata = { title: 'Drop' };

export default async function Page({ params }: Props) {
  const { slug } = await params;
  const drop = await take((await consoleApi()).viewAdminDrop({ params: { slug } }));
  return <DropPage drop={drop} readAt={new Date()} />;
}

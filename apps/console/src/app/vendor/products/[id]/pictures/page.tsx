import type { Metadata } from 'next';
import { consoleApi, take } from '../../../../../api/server.ts';
import { PicturesPage } from '../../../../../features/vendor-pictures/pictures-page.tsx';

export const metadata: Metadata = { title: 'Pictures' };

export default async function Page({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  const pictures = await take((await consoleApi()).viewProductPictures({ params: { id } }));
  return <PicturesPage pictures={pictures} />;
}

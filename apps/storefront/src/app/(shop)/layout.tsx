import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ShopDocument } from '../../features/frame/document.tsx';
import { SITE } from '../../site.ts';
import '../globals.css';

export const metadata: Metadata = {
  metadataBase: new URL(SITE.url),
  title: { default: SITE.title, template: `%s | ${SITE.name}` },
  description: SITE.description,
  openGraph: { siteName: SITE.name, type: 'website', locale: 'en_IE' },
};

export default function ShopLayout({ children }: { readonly children: ReactNode }) {
  return <ShopDocument>{children}</ShopDocument>;
}

import type { Metadata } from 'next';
import Link from 'next/link';
import { ShopDocument } from '../features/frame/document.tsx';
import { links } from '../links.ts';
import './globals.css';

export const metadata: Metadata = { title: 'Not here | Selvedge', robots: { index: false } };

export default function NotHere() {
  return (
    <ShopDocument>
      <div className="wrap grid min-h-[55vh] content-center py-20">
        <p className="label text-stone">404</p>
        <h1 className="display grand mt-4 max-w-[16ch] text-40 md:text-64">This page has come undone</h1>
        <p className="mt-5 max-w-prose text-17 text-stone">
          The address is wrong, or the piece is not sold any more. Your bag is as you left it.
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <Link href={links.home} className="action">
            To the home page
          </Link>
          <Link href={links.search()} className="action-quiet">
            Search
          </Link>
        </p>
      </div>
    </ShopDocument>
  );
}

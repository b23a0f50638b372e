import type { Metadata } from 'next';
import { ShopDocument } from '../features/frame/document.tsx';
import { NotHere } from '../features/frame/not-here.tsx';
import './globals.css';

export const metadata: Metadata = { title: 'Not here | Selvedge', robots: { index: false } };

export default function NothingAtThisAddress() {
  return (
    <ShopDocument>
      <NotHere />
    </ShopDocument>
  );
}

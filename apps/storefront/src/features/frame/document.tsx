import type { ReactNode } from 'react';
import { readCategories } from '../../api/browse.ts';
import { fontClasses } from '../../fonts/fonts.ts';
import { BagDrawerSlot } from '../bag/drawer-slot.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** The whole document of a shop page: skip link, head, main, foot, and the drawer that opens over it. */
export async function ShopDocument({ children }: { readonly children: ReactNode }) {
  const categories = await readCategories();
  return (
    <html lang="en" className={fontClasses}>
      <body>
        <a href="#main" className="skip">
          Skip to the page
        </a>
        <p className="bg-ink py-1.5 text-center text-12 text-paper">
          Delivered across the EU. <span className="max-sm:hidden">Straight from each shop, </span>14 days to
          return.
        </p>
        <Header categories={categories} />
        <main id="main" tabIndex={-1} className="focus:outline-none">
          {children}
        </main>
        <Footer categories={categories} />
        <BagDrawerSlot />
      </body>
    </html>
  );
}

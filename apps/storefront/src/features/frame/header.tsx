import type { CategoryNode } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';
import { BagButton } from '../bag/bag-button.tsx';
import { AccountLink } from './account-link.tsx';
import { Logo } from './logo.tsx';
import { MegaMenu } from './mega-menu.tsx';
import { menuOf } from './menu.ts';
import { MobileMenu } from './mobile-menu.tsx';

/** The head of every shop page: the same static HTML for everybody, with small islands for what is personal. */
export function Header({ categories }: { readonly categories: readonly CategoryNode[] }) {
  const menu = menuOf(categories);
  return (
    <header className="sticky top-0 z-40 border-b border-line bg-paper/95 backdrop-blur-sm">
      <div className="wrap grid h-16 grid-cols-[1fr_auto_1fr] items-center gap-3">
        <div className="flex items-center">
          <MobileMenu menu={menu} />
          <Link href={links.search()} className="grid size-11 place-items-center lg:hidden">
            <Icon name="search" />
            <span className="sr-only">Search</span>
          </Link>
          <MegaMenu menu={menu} />
        </div>
        <Logo />
        <div className="flex items-center justify-end gap-1 sm:gap-2">
          <form
            action={links.search()}
            method="get"
            className="hidden items-center border-b border-mist lg:flex"
          >
            <Icon name="search" size={16} className="text-stone" />
            <input
              type="search"
              name="q"
              aria-label="Search the shop"
              placeholder="Search"
              maxLength={120}
              className="w-28 bg-transparent px-2 py-1.5 text-13 placeholder:text-stone focus:outline-none xl:w-44"
            />
          </form>
          <AccountLink />
          <Link
            href={links.wishlist}
            prefetch={false}
            className="grid size-11 place-items-center max-sm:hidden"
          >
            <Icon name="heart" />
            <span className="sr-only">Wishlist</span>
          </Link>
          <BagButton />
        </div>
      </div>
    </header>
  );
}

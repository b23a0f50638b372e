'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { MenuEntry } from './menu.ts';

const OTHERS = [
  ['All shops', links.shops],
  ['Drops', links.drops],
  ['Wishlist', links.wishlist],
  ['Your account', links.account],
  ['Help', links.help()],
] as const;

/** The categories on small screens. Without JavaScript the button is a link to the categories in the footer. */
export function MobileMenu({ menu }: { readonly menu: readonly MenuEntry[] }) {
  const [open, setOpen] = useState(false);
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu.
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="lg:hidden">
      {/* biome-ignore lint/a11y/useValidAnchor: a link on purpose, for browsers without JavaScript. */}
      <a
        href="#categories"
        aria-haspopup="dialog"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        className="-ml-3 grid size-11 place-items-center"
      >
        <Icon name="menu" />
        <span className="sr-only">Menu</span>
      </a>
      <Sheet open={open} onClose={() => setOpen(false)} title="Menu" from="left">
        <nav aria-label="Categories" className="px-5 py-4">
          <ul>
            {menu.map((entry) => (
              <li key={entry.path} className="border-b border-line">
                <details name="menu" className="group">
                  <summary className="flex min-h-14 list-none items-center justify-between">
                    <span className="display text-28">{entry.name}</span>
                    <Icon name="down" className="transition-transform group-open:rotate-180" />
                  </summary>
                  <ul className="pb-4 text-17">
                    <li>
                      <Link href={links.category(entry.path)} className="block py-2.5 font-medium">
                        All {entry.name.toLowerCase()}
                      </Link>
                    </li>
                    {entry.children.map((child) => (
                      <li key={child.path}>
                        <Link href={links.category(child.path)} className="block py-2.5">
                          {child.name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </details>
              </li>
            ))}
          </ul>
          <ul className="mt-4 text-17">
            {OTHERS.map(([name, href]) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={href === links.account || href === links.wishlist ? false : null}
                  className="block py-2.5"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </Sheet>
    </div>
  );
}

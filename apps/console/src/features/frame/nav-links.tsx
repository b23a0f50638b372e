'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Icon, type IconName } from '../../ui/icon.tsx';

export type Destination = {
  readonly name: string;
  readonly href: string;
  readonly icon: IconName;
  /** The overview is open only at its own address; the others with all below them. */
  readonly exact?: boolean;
};

/** Where one can go; the thread marks where one is. On a phone the bar scrolls sideways, and where one is is in sight. */
export function NavLinks({ destinations }: { readonly destinations: readonly Destination[] }) {
  const pathname = usePathname();
  const bar = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the bar.
  useEffect(() => {
    const here = bar.current?.querySelector('[aria-current]')?.parentElement;
    if (here != null && bar.current !== null)
      bar.current.scrollLeft = here.offsetLeft - (bar.current.clientWidth - here.clientWidth) / 2;
  }, [pathname]);
  return (
    <nav
      aria-label="Console"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:static md:mt-7 md:border-0 md:pb-0"
    >
      <ul ref={bar} className="relative flex overflow-x-auto [scrollbar-width:none] md:block">
        {destinations.map(({ name, href, icon, exact = false }) => {
          const here = pathname === href || (!exact && pathname.startsWith(`${href}/`));
          return (
            <li key={href} className="min-w-[4.6rem] flex-1 md:min-w-0">
              <Link
                href={href}
                prefetch={false}
                aria-current={here ? 'page' : undefined}
                className="flex h-14 flex-col items-center justify-center gap-0.5 border-t-2 border-transparent text-12 text-stone hover:text-ink aria-[current]:border-selvedge aria-[current]:text-ink md:h-9 md:flex-row md:justify-start md:gap-3 md:border-t-0 md:border-l-2 md:px-2 md:text-13 md:aria-[current]:font-[550]"
              >
                <Icon name={icon} />
                {name}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

'use client';

import Link from 'next/link';
import { useId } from 'react';
import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';
import type { MenuEntry } from './menu.ts';
import { MenuPanel } from './menu-panel.tsx';
import { useMenu } from './use-menu.ts';

/** The categories on wide screens. Each is a link; its panel opens on hover with intent, or by its own button. */
export function MegaMenu({ menu }: { readonly menu: readonly MenuEntry[] }) {
  const { open, intend, show, pathname } = useMenu();
  const id = useId();
  return (
    <nav
      aria-label="Categories"
      className="hidden lg:block"
      onMouseLeave={() => intend(null)}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && show(null)}
      onKeyDown={({ key }) => key === 'Escape' && show(null)}
    >
      <ul className="flex gap-1">
        {menu.map((entry) => {
          const here = pathname === `/${entry.path}` || pathname.startsWith(`/${entry.path}/`);
          const panel = `${id}-${entry.path}`;
          return (
            <li key={entry.path} onMouseEnter={() => intend(entry.path)} className="flex h-16 items-center">
              <Link
                href={links.category(entry.path)}
                aria-current={here ? 'page' : undefined}
                className="relative py-2 aria-[current]:after:absolute aria-[current]:after:inset-x-0 aria-[current]:after:bottom-1 aria-[current]:after:h-[1.5px] aria-[current]:after:bg-selvedge"
              >
                {entry.name}
              </Link>
              {entry.children.length > 0 && (
                <button
                  type="button"
                  aria-expanded={open === entry.path}
                  aria-controls={panel}
                  onClick={() => show(open === entry.path ? null : entry.path)}
                  className="grid size-6 place-items-center text-mist"
                >
                  <Icon name="down" size={10} />
                  <span className="sr-only">More in {entry.name}</span>
                </button>
              )}
              <MenuPanel id={panel} entry={entry} open={open === entry.path} />
            </li>
          );
        })}
        <li className="flex h-16 items-center" onMouseEnter={() => intend(null)}>
          <Link href={links.shops} className="py-2">
            Shops
          </Link>
        </li>
        <li className="flex h-16 items-center pl-3" onMouseEnter={() => intend(null)}>
          <Link href={links.drops} className="py-2">
            Drops
          </Link>
        </li>
      </ul>
    </nav>
  );
}

'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useId, useRef, useState } from 'react';
import { links } from '../../links.ts';
import { Icon } from '../../ui/icons.tsx';

export type MenuEntry = { path: string; name: string; children: { path: string; name: string }[] };

/** Milliseconds a pointer rests on a category before its panel opens: long enough to pass over it. */
const INTENT_MS = 140;

/** The categories on wide screens. Each is a link; its panel opens on hover with intent, or by its own button. */
export function MegaMenu({ menu }: { readonly menu: readonly MenuEntry[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pathname = usePathname();
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the panel.
  useEffect(() => setOpen(null), [pathname]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const intend = (path: string | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(path), INTENT_MS);
  };
  return (
    <nav
      aria-label="Categories"
      className="hidden lg:block"
      onMouseLeave={() => intend(null)}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(null)}
    >
      <ul className="flex">
        {menu.map((entry) => {
          const here = pathname === `/${entry.path}` || pathname.startsWith(`/${entry.path}/`);
          return (
            <li key={entry.path} onMouseEnter={() => intend(entry.path)} className="flex h-16 items-center">
              <Link
                href={links.category(entry.path)}
                aria-current={here ? 'page' : undefined}
                className="relative py-2 pr-1 pl-3 first:pl-0 aria-[current]:after:absolute aria-[current]:after:inset-x-3 aria-[current]:after:bottom-1 aria-[current]:after:h-px aria-[current]:after:bg-selvedge"
              >
                {entry.name}
              </Link>
              {entry.children.length > 0 && (
                <button
                  type="button"
                  aria-expanded={open === entry.path}
                  aria-controls={`${id}-${entry.path}`}
                  onClick={() => {
                    clearTimeout(timer.current);
                    setOpen(open === entry.path ? null : entry.path);
                  }}
                  className="grid size-6 place-items-center text-stone"
                >
                  <Icon name="down" size={12} />
                  <span className="sr-only">More in {entry.name}</span>
                </button>
              )}
              <div
                id={`${id}-${entry.path}`}
                hidden={open !== entry.path}
                className="absolute inset-x-0 top-16 border-b border-line bg-paper shadow-[0_24px_40px_-24px_rgb(22_21_19/0.25)]"
              >
                <div className="wrap grid grid-cols-[14rem_1fr] gap-10 py-10">
                  <Link href={links.category(entry.path)} className="display text-40 hover:text-indigo">
                    {entry.name}
                  </Link>
                  <ul className="columns-3 gap-10 text-17">
                    {entry.children.map((child) => (
                      <li key={child.path} className="break-inside-avoid">
                        <Link
                          href={links.category(child.path)}
                          className="inline-block py-1.5 hover:underline hover:underline-offset-4"
                        >
                          {child.name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                </div>
              </div>
            </li>
          );
        })}
        <li className="flex h-16 items-center" onMouseEnter={() => intend(null)}>
          <Link href={links.shops} className="px-3 py-2">
            Shops
          </Link>
        </li>
      </ul>
    </nav>
  );
}

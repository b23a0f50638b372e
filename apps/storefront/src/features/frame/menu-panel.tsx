import Link from 'next/link';
import { links } from '../../links.ts';
import type { MenuEntry } from './menu.ts';

type MenuPanelProps = { readonly id: string; readonly entry: MenuEntry; readonly open: boolean };

/** What is inside one category, by group. In the page from the start, so that it opens without a wait. */
export function MenuPanel({ id, entry, open }: MenuPanelProps) {
  return (
    <div
      id={id}
      hidden={!open}
      className="absolute inset-x-0 top-16 max-h-[calc(100dvh-6rem)] overflow-y-auto border-b border-line bg-paper shadow-[0_24px_40px_-24px_rgb(22_21_19/0.25)]"
    >
      <div className="wrap grid grid-cols-[15rem_1fr] gap-10 pt-10 pb-12">
        <Link
          href={links.category(entry.path)}
          className="display grand self-start text-64 leading-none hover:text-indigo"
        >
          {entry.name}
        </Link>
        <div className="columns-3 gap-10 xl:columns-5">
          {entry.children.map((group) => (
            <div key={group.path} className="break-inside-avoid pb-7">
              <Link href={links.category(group.path)} className="label inline-block py-1.5 hover:text-indigo">
                {group.name}
              </Link>
              <ul className="mt-1">
                {group.children.map((leaf) => (
                  <li key={leaf.path}>
                    <Link
                      href={links.category(leaf.path)}
                      prefetch={false}
                      className="inline-block py-1 text-stone hover:text-ink"
                    >
                      {leaf.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

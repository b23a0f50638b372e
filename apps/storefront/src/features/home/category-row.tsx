import type { CategoryNode } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';

/** The breadth of the market in words: every top category with its own. */
export function CategoryRow({ categories }: { readonly categories: readonly CategoryNode[] }) {
  return (
    <nav
      aria-label="What there is"
      className="wrap grid gap-y-6 border-b border-line py-9 sm:grid-cols-2 lg:grid-cols-4 lg:gap-x-10"
    >
      {categories.slice(0, 4).map((top) => (
        <div key={top.path}>
          <Link href={links.category(top.path)} className="display text-28 hover:text-indigo">
            {top.name}
          </Link>
          <ul className="mt-1.5 flex flex-wrap gap-x-4 text-stone">
            {top.children.slice(0, 7).map(({ path, name }) => (
              <li key={path}>
                <Link
                  href={links.category(path)}
                  prefetch={false}
                  className="inline-block py-1 hover:text-ink"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

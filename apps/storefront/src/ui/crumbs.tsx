import Link from 'next/link';
import { links } from '../links.ts';

type CrumbsProps = { readonly crumbs: readonly { path: string; name: string }[]; readonly here?: string };

/** The way here through the categories. */
export function Crumbs({ crumbs, here }: CrumbsProps) {
  return (
    <nav aria-label="Breadcrumb" className="text-13 text-stone">
      <ol className="flex flex-wrap gap-x-2">
        <li>
          <Link href={links.home} className="inline-block py-1 hover:text-ink">
            Home
          </Link>
        </li>
        {crumbs.map(({ path, name }) => (
          <li key={path}>
            <span aria-hidden="true" className="mr-2 text-mist">
              /
            </span>
            <Link href={links.category(path)} className="inline-block py-1 hover:text-ink">
              {name}
            </Link>
          </li>
        ))}
        {here !== undefined && (
          <li aria-current="page" className="py-1 text-ink">
            <span aria-hidden="true" className="mr-2 text-mist">
              /
            </span>
            {here}
          </li>
        )}
      </ol>
    </nav>
  );
}

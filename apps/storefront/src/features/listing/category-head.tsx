import type { Listing } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Crumbs } from '../../ui/crumbs.tsx';

/** Title, words and subcategories of a category. */
export function CategoryHead({ listing }: { readonly listing: Listing }) {
  return (
    <div className="wrap pt-5 pb-6 md:pb-9">
      <Crumbs crumbs={listing.breadcrumb.slice(0, -1)} here={listing.title} />
      <div className="mt-5 flex flex-col gap-4 md:mt-9">
        <h1 className="display grand text-40 md:text-64">{listing.title}</h1>
        {listing.standfirst !== '' && <p className="max-w-[58ch] text-17 text-stone">{listing.standfirst}</p>}
      </div>
      {listing.subcategories.length > 0 && (
        <nav aria-label={`Within ${listing.title}`} className="-mx-4 mt-6 md:mx-0">
          <ul className="strip gap-2 px-4 md:flex-wrap md:px-0">
            {listing.subcategories.map(({ path, name, count }) => (
              <li key={path}>
                <Link
                  href={links.category(path)}
                  className="flex min-h-10 items-center gap-2 border border-line px-4 whitespace-nowrap hover:border-ink"
                >
                  {name} <span className="figures text-12 text-stone">{count}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

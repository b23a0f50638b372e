import Link from 'next/link';
import { links } from '../../links.ts';

/** What stands where nothing is. */
export function NotHere() {
  return (
    <div className="wrap grid min-h-[60vh] content-center py-20">
      <p className="label text-stone">404</p>
      <h1 className="display grand mt-4 max-w-[16ch] text-40 md:text-64">This page has come undone</h1>
      <p className="mt-5 max-w-prose text-17 text-stone">
        The address is wrong, or the piece is not sold any more. Your bag is as you left it.
      </p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Link href={links.home} className="action">
          To the home page
        </Link>
        <Link href={links.search()} className="action-quiet min-h-[3.125rem]">
          Search
        </Link>
      </p>
    </div>
  );
}

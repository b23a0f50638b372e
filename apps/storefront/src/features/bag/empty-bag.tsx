import Link from 'next/link';
import { links } from '../../links.ts';

/** Nothing in the bag yet. */
export function EmptyBag() {
  return (
    <div className="py-14">
      <p className="display text-28">Nothing in here yet</p>
      <p className="mt-2 text-stone">What you add stays for 90 days.</p>
      <p className="mt-6">
        <Link href={links.home} className="action-quiet">
          See what is new
        </Link>
      </p>
    </div>
  );
}

'use client';

import type { Wishlist, WishlistItem } from '@selvedge/contracts';
import Link from 'next/link';
import { useState } from 'react';
import { links } from '../../links.ts';
import { RecentRail } from '../recent/recent-rail.tsx';
import { ShareLink } from './share-link.tsx';
import { setWished } from './store.ts';
import { WishCard } from './wish-card.tsx';

/** What somebody wishes for: choose a size and it goes into the bag; taken off, it can be put back. */
export function WishlistView({ wishlist }: { readonly wishlist: Wishlist }) {
  const [items, setItems] = useState(wishlist.items);
  const [gone, setGone] = useState<{ item: WishlistItem; at: number } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const takeOff = async (item: WishlistItem) => {
    const at = items.indexOf(item);
    setFailed(await setWished(item.slug, false, null));
    setItems((before) => before.filter((one) => one.slug !== item.slug));
    setGone({ item, at });
  };
  const putBack = async () => {
    if (gone === null) return;
    const error = await setWished(gone.item.slug, true, gone.item.colour);
    setFailed(error);
    if (error !== null) return;
    setItems((before) => before.toSpliced(gone.at, 0, gone.item));
    setGone(null);
  };
  return (
    <div className="wrap py-8 md:py-14">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <h1 className="display grand text-40 md:text-64">Your wishlist</h1>
        {wishlist.shareToken !== null && items.length > 0 && <ShareLink token={wishlist.shareToken} />}
      </div>
      <p role="alert" className="mt-4 text-selvedge empty:hidden">
        {failed}
      </p>
      <div role="status" className="mt-4 empty:hidden">
        {gone !== null && (
          <p className="flex flex-wrap items-center justify-between gap-4 bg-card px-4 py-2">
            <span>{gone.item.name} is off your wishlist.</span>
            <button type="button" onClick={() => void putBack()} className="thread min-h-11">
              Put it back
            </button>
          </p>
        )}
      </div>
      {items.length === 0 ? (
        <NothingWished />
      ) : (
        <ul className="grid-tiles mt-8">
          {items.map((item) => (
            <li key={item.slug}>
              <WishCard item={item} onRemove={() => void takeOff(item)} />
            </li>
          ))}
        </ul>
      )}
      <RecentRail />
    </div>
  );
}

function NothingWished() {
  return (
    <div className="mt-8 max-w-prose border-t border-line pt-6">
      <p className="text-17">Nothing here yet. Press the heart on a piece and it waits here for you.</p>
      <p className="mt-2 text-stone">You need no account. Sign in and the list goes with you.</p>
      <p className="mt-8 flex flex-wrap gap-5">
        <Link href={links.category('women')} className="action">
          Women
        </Link>
        <Link href={links.category('men')} className="action">
          Men
        </Link>
      </p>
    </div>
  );
}

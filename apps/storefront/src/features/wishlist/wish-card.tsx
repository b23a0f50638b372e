'use client';

import type { WishlistItem } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { MoveToBag } from './move-to-bag.tsx';
import { noteOfWish } from './wish-notes.ts';

type WishCardProps = {
  readonly item: WishlistItem;
  /** Takes it off; absent on a list that somebody else shares. */
  readonly onRemove?: () => void;
};

/** One wish: the piece as it is sold now, what changed since, and the way into the bag. */
export function WishCard({ item, onRemove }: WishCardProps) {
  const { slug, name, vendorName, colour, picture, price, seenPrice } = item;
  const note = noteOfWish(item, showMoney);
  const dropped = price !== null && BigInt(price.minor) < BigInt(seenPrice.minor);
  return (
    <article className="flex h-full flex-col">
      <Link
        href={links.product(slug, colour ?? undefined)}
        tabIndex={-1}
        aria-hidden="true"
        className="block aspect-[4/5] bg-card"
      >
        {picture !== null && (
          <Picture
            picture={picture}
            sizes="(min-width: 80rem) 22vw, (min-width: 48rem) 31vw, 46vw"
            max={828}
            alt=""
          />
        )}
      </Link>
      <p className="label mt-3 truncate text-stone">{vendorName}</p>
      <h2 className="mt-0.5 line-clamp-2 text-15">
        <Link
          href={links.product(slug, colour ?? undefined)}
          className="hover:underline hover:underline-offset-4"
        >
          {name}
        </Link>
      </h2>
      {colour !== null && <p className="text-13 text-stone">{colour}</p>}
      {price !== null && (
        <p className="mt-1">
          <Price price={price} before={dropped ? seenPrice : null} />
        </p>
      )}
      {note !== null && (
        <p className={`mt-1 text-13 ${note.strong ? 'text-selvedge' : 'text-stone'}`}>{note.words}.</p>
      )}
      <div className="mt-auto pt-3">
        {price !== null && item.sizes.length > 0 && (
          <MoveToBag item={item} {...(onRemove === undefined ? {} : { onMoved: onRemove })} />
        )}
        {onRemove !== undefined && (
          <button
            type="button"
            onClick={onRemove}
            className="thread min-h-11 text-13 text-stone hover:text-ink"
          >
            Remove<span className="sr-only"> {name}</span>
          </button>
        )}
      </div>
    </article>
  );
}

import type { Drop } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';
import { momentOf, SAYS } from './drop-card.tsx';
import { Moment } from './moment.tsx';

/** The drop that comes next, across the page. */
export function LeadDrop({ drop }: { readonly drop: Drop }) {
  const picture = drop.pieces[0]?.picture ?? null;
  const live = drop.state === 'room_open' || drop.state === 'open';
  return (
    <article className="grid items-stretch bg-card md:grid-cols-[1.2fr_1fr]">
      <Link
        href={links.drop(drop.slug)}
        tabIndex={-1}
        aria-hidden="true"
        className="aspect-[4/5] overflow-hidden md:aspect-[7/8]"
      >
        {picture !== null && (
          <Picture
            picture={picture}
            sizes="(min-width: 48rem) 55vw, 100vw"
            min={480}
            max={1600}
            alt=""
            first
          />
        )}
      </Link>
      <div className="flex flex-col justify-center p-6 md:p-10 xl:p-16">
        <p className="label text-stone">{drop.vendorName}</p>
        <h2 className="display grand mt-2 text-40 leading-none xl:text-64">{drop.title}</h2>
        {drop.words !== '' && (
          <p className="mt-5 line-clamp-4 max-w-[46ch] text-17 text-stone">{drop.words}</p>
        )}
        <p className={`mt-7 border-t-2 pt-3 ${live ? 'border-selvedge' : 'border-line'}`}>
          {SAYS[drop.state]} <Moment at={momentOf(drop)} />
        </p>
        <p>
          <Link href={links.drop(drop.slug)} className="action mt-6 max-md:w-full">
            {live ? 'Go to the room' : 'See the drop'}
          </Link>
        </p>
      </div>
    </article>
  );
}

'use client';

import type { Tile as WireTile } from '@selvedge/contracts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Tile } from '../listing/tile.tsx';
import { forgetRecent, readRecent, rememberPiece } from './recent.ts';

const SHOWN_MAX = 12;

/** Notes that this browser looked at a piece; draws nothing. */
export function RememberPiece({ slug }: { readonly slug: string }) {
  useEffect(() => rememberPiece(localStorage, slug), [slug]);
  return null;
}

/**
 * The pieces this browser looked at, asked for when the reader comes near. It stands at the end of a page, so that nothing moves
 * when it appears, and is not there at all while there is nothing to show.
 */
export function RecentRail({ besides = null }: { readonly besides?: string | null }) {
  const [tiles, setTiles] = useState<readonly WireTile[]>([]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const load = async () => {
      const slugs = readRecent(localStorage).filter((slug) => slug !== besides);
      if (slugs.length === 0) return;
      const query = { slugs: slugs.slice(0, SHOWN_MAX).join(',') };
      const answer = await api.listTiles({ query }, { signal: leaving.signal }).catch(() => null);
      if (answer?.ok === true) setTiles(answer.value.tiles);
    };
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        void load();
      },
      { rootMargin: '600px' },
    );
    if (place.current !== null) watch.observe(place.current);
    return () => {
      watch.disconnect();
      leaving.abort();
    };
  }, [besides]);
  const forget = () => {
    forgetRecent(localStorage);
    setTiles([]);
  };
  return (
    <div ref={place} className="min-h-px">
      {tiles.length > 0 && (
        <section aria-label="Recently viewed" className="mt-20 md:mt-28">
          <div className="mb-7 flex items-baseline justify-between gap-4">
            <h2 className="display text-28 md:text-40">You looked at</h2>
            <button
              type="button"
              onClick={forget}
              className="thread min-h-9 text-13 text-stone hover:text-ink"
            >
              Forget these
            </button>
          </div>
          <ul className="strip gap-3 pb-2 md:gap-6">
            {tiles.map((tile) => (
              <li key={tile.id} className="w-[42vw] sm:w-[28vw] lg:w-[18vw] xl:w-56">
                <Tile tile={tile} sizes="(min-width: 80rem) 14rem, (min-width: 40rem) 28vw, 42vw" />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

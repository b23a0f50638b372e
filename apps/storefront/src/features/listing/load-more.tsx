'use client';

import type { ListingQuery, Tile as WireTile } from '@selvedge/contracts';
import { useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { Tile } from './tile.tsx';

type LoadMoreProps = {
  readonly query: Partial<ListingQuery>;
  readonly cursor: string;
  readonly wanted: readonly string[];
  readonly href: string;
  readonly shown: number;
  readonly total: number;
};

/** The next pieces, appended where the visitor is. A real link: without JavaScript it opens the next page. */
export function LoadMore({ query, cursor, wanted, href, shown, total }: LoadMoreProps) {
  const [tiles, setTiles] = useState<readonly WireTile[]>([]);
  const [next, setNext] = useState<string | null>(cursor);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const list = useRef<HTMLUListElement>(null);
  const load = async () => {
    if (state === 'busy' || next === null) return;
    setState('busy');
    const answer = await api.listProducts({ query: { ...query, cursor: next } }).catch(() => null);
    if (answer?.ok !== true) return setState('failed');
    const first = tiles.length;
    setTiles((before) => [...before, ...answer.value.items]);
    setNext(answer.value.nextCursor);
    setState('idle');
    requestAnimationFrame(() =>
      list.current?.children[first]?.querySelector('a')?.focus({ preventScroll: true }),
    );
  };
  return (
    <>
      <ul ref={list} className="grid-tiles mt-8 empty:hidden md:mt-11 xl:mt-13">
        {tiles.map((tile) => (
          <li key={tile.id}>
            <Tile tile={tile} heading="h2" grows wanted={wanted} />
          </li>
        ))}
      </ul>
      <div className="mt-14 text-center">
        <p className="figures text-13 text-stone" role="status">
          {state === 'failed'
            ? 'That did not load. Check that you are online and try again.'
            : `${Math.min(shown + tiles.length, total)} of ${total} pieces`}
        </p>
        {next !== null && (
          <a
            href={href}
            aria-disabled={state === 'busy'}
            onClick={(event) => {
              event.preventDefault();
              void load();
            }}
            className="action-quiet mt-4 min-w-52"
          >
            {state === 'busy' ? 'Loading' : 'Load more'}
          </a>
        )}
      </div>
    </>
  );
}

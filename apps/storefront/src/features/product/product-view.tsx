'use client';

import type { Product, RouteOutput, routes } from '@selvedge/contracts';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/browser.ts';
import { BuyBox } from './buy-box.tsx';
import { readEarlyChoice } from './early-choice.ts';
import { Gallery } from './gallery.tsx';
import { firstColour, type Picked, withStock } from './picker-state.ts';

export type ViewedProduct = Pick<
  Product,
  'slug' | 'name' | 'colours' | 'sizes' | 'variants' | 'sizeSystem' | 'modelNote' | 'drop'
> & {
  readonly vendor: Pick<Product['vendor'], 'slug' | 'name' | 'dispatchDays' | 'delivery' | 'returnsDays'>;
};

/** What reviewers give it; null while there are none. */
export type Rating = { readonly average: number; readonly count: number } | null;

/** Pictures and buying, tied together by the colour. The page is static; stock is asked for as it is now. */
export function ProductView({
  product,
  rating,
}: {
  readonly product: ViewedProduct;
  readonly rating: Rating;
}) {
  const [picked, setPicked] = useState<Picked>({ colour: firstColour(product, null), size: null });
  const [now, setNow] = useState<RouteOutput<typeof routes.viewProductStock> | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const asked = new URLSearchParams(location.search).get('colour');
    const early = readEarlyChoice(root.current, firstColour(product, null));
    setPicked((before) => ({
      ...before,
      colour: asked === null ? before.colour : firstColour(product, asked),
      ...early,
    }));
    const leaving = new AbortController();
    api
      .viewProductStock({ params: { slug: product.slug } }, { signal: leaving.signal })
      .then((answer) => answer.ok && setNow(answer.value))
      // Without an answer the page keeps what it was made with; the bag checks again.
      .catch(() => undefined);
    return () => leaving.abort();
  }, [product]);
  const pick = (next: Picked) => {
    setPicked(next);
    if (next.colour === picked.colour) return;
    const address = new URL(location.href);
    address.searchParams.set('colour', next.colour);
    history.replaceState(history.state, '', address);
  };
  const pictures = product.colours.find(({ name }) => name === picked.colour)?.pictures ?? [];
  return (
    <div ref={root} className="grid gap-x-12 lg:grid-cols-[minmax(0,1.5fr)_minmax(22rem,1fr)] xl:gap-x-20">
      <Gallery key={picked.colour} pictures={pictures} slug={product.slug} name={product.name} />
      <BuyBox
        product={product}
        rating={rating}
        variants={withStock(product.variants, now?.variants ?? null)}
        drop={now === null ? product.drop : now.drop}
        picked={picked}
        pick={pick}
      />
    </div>
  );
}

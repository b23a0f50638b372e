import type { Tile as WireTile } from '@selvedge/contracts';
import Link from 'next/link';
import { ViewTransition } from 'react';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';
import { Price } from '../../ui/price.tsx';
import { sayAverage } from '../reviews/words.ts';
import { Heart } from '../wishlist/heart.tsx';
import { leadColour } from './lead-colour.ts';
import { noteOf } from './tile-note.ts';

const SWATCHES_MAX = 4;
const SIZES = '(min-width: 80rem) 22vw, (min-width: 48rem) 31vw, 46vw';

type TileProps = {
  readonly tile: WireTile;
  readonly first?: boolean;
  readonly sizes?: string;
  /** Grows into the product page. A piece may do so from one place of a page only. */
  readonly grows?: boolean;
  /** Colours filtered for: the tile opens in the nearest of its own. */
  readonly wanted?: readonly string[];
  readonly heading?: 'h2' | 'h3';
};

/** A product in a grid: one link, image first, its second view under the pointer or focus. */
export function Tile({
  tile,
  first = false,
  sizes = SIZES,
  grows = false,
  wanted = [],
  heading: Heading = 'h3',
}: TileProps) {
  const shown = leadColour(tile.colours, wanted);
  const note = noteOf(tile);
  return (
    <article className="group relative">
      <div className="relative aspect-[4/5] overflow-hidden bg-card">
        {shown === undefined && (
          <div className="grid h-full place-items-center text-13 text-stone">No picture yet</div>
        )}
        {shown !== undefined && (
          <ViewTransition
            name={grows ? `piece-${tile.slug}` : 'auto'}
            share={grows ? 'piece' : 'none'}
            default="none"
          >
            <Picture picture={shown.picture} sizes={sizes} max={828} first={first} />
          </ViewTransition>
        )}
        {shown?.secondPicture != null && (
          <div className="absolute inset-0 hidden group-focus-within:block group-hover:block">
            <Picture picture={shown.secondPicture} sizes={sizes} max={828} alt="" />
          </div>
        )}
        {note !== null && (
          <p className="absolute top-2.5 left-2.5 bg-paper px-2 py-0.5 text-12 font-medium">{note}</p>
        )}
      </div>
      <Heart
        slug={tile.slug}
        name={tile.name}
        colour={shown?.name ?? null}
        className="absolute top-0 right-0 z-10"
      />
      <p className="label mt-3 truncate text-stone">{tile.vendorName}</p>
      <Heading className="mt-0.5 line-clamp-2 text-15">
        <Link
          href={links.product(tile.slug, wanted.length > 0 ? shown?.name : undefined)}
          className="after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
        >
          {tile.name}
        </Link>
      </Heading>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-15">
        <Price price={tile.price} before={tile.compareAt} from={tile.priceVaries} />
        <TileRating rating={tile.rating} />
      </p>
      <Swatches colours={tile.colours} />
    </article>
  );
}

/** One star and the average: small, since the whole tile is one link. */
function TileRating({ rating }: Pick<WireTile, 'rating'>) {
  if (rating === null) return null;
  return (
    <span className="figures text-13 text-stone">
      <span aria-hidden="true">
        ★ {rating.average.toFixed(1)} ({rating.count})
      </span>
      <span className="sr-only">{sayAverage(rating)}</span>
    </span>
  );
}

function Swatches({ colours }: Pick<WireTile, 'colours'>) {
  const more = colours.length - SWATCHES_MAX;
  if (colours.length < 2) return null;
  return (
    <ul aria-label={`${colours.length} colours`} className="mt-2 flex items-center gap-1.5">
      {colours.slice(0, SWATCHES_MAX).map(({ name, hex }) => (
        <li
          key={name}
          className="size-3.5 rounded-full border border-ink/25"
          style={{ backgroundColor: hex }}
        >
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {more > 0 && <li className="text-12 text-stone">+{more}</li>}
    </ul>
  );
}

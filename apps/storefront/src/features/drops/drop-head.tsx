import type { Drop } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';
import { Moment } from './moment.tsx';
import { Room } from './room.tsx';

/** The head of a drop's page: the piece across the width, its words, the room. */
export function DropHead({ drop }: { readonly drop: Drop }) {
  const [first, second] = drop.pieces;
  const picture = first?.picture ?? null;
  const only = second === undefined ? first : undefined;
  return (
    <section className="bg-card">
      <div className="grid items-stretch lg:grid-cols-[1.15fr_1fr]">
        <div className="aspect-square overflow-hidden sm:aspect-[4/3] lg:aspect-auto lg:min-h-[46rem]">
          {picture !== null && (
            <Picture picture={picture} sizes="(min-width: 64rem) 54vw, 100vw" min={480} max={1600} first />
          )}
        </div>
        <div className="flex flex-col justify-center bg-paper px-4 pt-8 pb-4 md:px-10 md:pt-14 xl:px-20">
          <p>
            <Link href={links.shop(drop.vendorSlug)} className="label text-stone hover:text-ink">
              {drop.vendorName}
            </Link>
          </p>
          <h1 className="display grand mt-2 text-40 leading-[0.95] xl:text-64">{drop.title}</h1>
          {drop.words !== '' && (
            <p className="mt-5 max-w-[52ch] text-17 whitespace-pre-line text-stone">{drop.words}</p>
          )}
          <dl className="mt-6 mb-10 grid max-w-md grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-13">
            <dt className="text-stone">Room</dt>
            <dd>
              <Moment at={drop.roomOpensAt} />
            </dd>
            <dt className="text-stone">Draw</dt>
            <dd>
              <Moment at={drop.opensAt} />
            </dd>
            <dt className="text-stone">Ends</dt>
            <dd>
              <Moment at={drop.closesAt} />
            </dd>
            <dt className="text-stone">Each person</dt>
            <dd>{drop.perAccountMax === 1 ? 'one piece' : `${drop.perAccountMax} pieces at most`}</dd>
            {only !== undefined && (
              <>
                <dt className="text-stone">The piece</dt>
                <dd>
                  <Link href={links.product(only.slug)} className="thread">
                    {only.name}: sizes, cloth and price
                  </Link>
                </dd>
              </>
            )}
          </dl>
          <Room initial={drop} />
          <noscript>
            <p className="mt-5 border-l-2 border-selvedge bg-card px-4 py-3">
              The room needs JavaScript: your place moves while you look at it.
            </p>
          </noscript>
        </div>
      </div>
    </section>
  );
}

import type { Campaign } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';
import { HeroSide } from './hero-side.tsx';

/** The first campaign: a picture with its line set over the paper, breaking the grid. */
export function Hero({ campaign }: { readonly campaign: Campaign | null }) {
  if (campaign === null) return <PlainHero />;
  const picture = campaign.picture ?? campaign.tiles[0]?.colours[0]?.picture ?? null;
  const side = campaign.tiles[1];
  return (
    <section className="relative overflow-hidden bg-card">
      <div className="grid md:min-h-[min(46rem,82vh)] md:grid-cols-12">
        <div className="relative max-md:aspect-[4/5] md:col-span-7 md:col-start-6 md:row-start-1">
          {picture !== null && (
            <Picture
              picture={picture}
              sizes="(min-width: 48rem) 60vw, 100vw"
              min={480}
              max={1600}
              first
              className="absolute inset-0 h-full w-full object-cover"
            />
          )}
        </div>
        <div className="z-10 flex flex-col justify-end p-4 pb-10 max-md:-mt-16 md:col-span-7 md:col-start-1 md:row-start-1 md:self-end md:p-6 md:pb-14 xl:p-10 xl:pb-16">
          <h1 className="display grand text-[clamp(3rem,8.5vw,8.5rem)] leading-[0.9]">{campaign.title}</h1>
          <p className="mt-6 max-w-[36ch] text-17">{campaign.standfirst}</p>
          <p>
            <Link href={links.collection(campaign.slug)} className="action mt-7">
              See the pieces
            </Link>
          </p>
        </div>
      </div>
      {side !== undefined && campaign.picture !== null && <HeroSide tile={side} />}
    </section>
  );
}

/** Without a campaign the market introduces itself. */
function PlainHero() {
  return (
    <div className="wrap grid min-h-[50vh] content-center py-20">
      <h1 className="display grand max-w-[14ch] text-40 md:text-64">Many shops, one bag</h1>
      <p className="mt-5 max-w-prose text-17 text-stone">
        Clothes from independent shops, each sent straight by its maker.
      </p>
    </div>
  );
}

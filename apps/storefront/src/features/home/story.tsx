import type { Campaign } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../listing/tile.tsx';

type StoryProps = { readonly campaign: Campaign; readonly turned?: boolean };

/** A campaign down the page: its picture across more than half, its line, two of its pieces. */
export function Story({ campaign, turned = false }: StoryProps) {
  const picture = campaign.picture ?? campaign.tiles[0]?.colours[0]?.picture ?? null;
  return (
    <section className="mt-20 bg-card md:mt-28">
      <div className={`grid items-stretch md:grid-cols-[1.3fr_1fr] ${turned ? 'md:[direction:rtl]' : ''}`}>
        <div className="aspect-[4/5] md:aspect-auto md:min-h-[44rem] md:[direction:ltr]">
          {picture !== null && (
            <Picture picture={picture} sizes="(min-width: 48rem) 57vw, 100vw" min={480} max={1600} />
          )}
        </div>
        <div className="flex flex-col justify-center px-4 py-12 [direction:ltr] md:p-12 xl:p-20">
          <h2 className="display grand text-40 xl:text-64">{campaign.title}</h2>
          <p className="mt-5 max-w-[42ch] text-17 text-stone">{campaign.standfirst}</p>
          <p className="mt-6">
            <Link href={links.collection(campaign.slug)} className="action-quiet">
              See the collection
            </Link>
          </p>
          <ul className="mt-12 grid max-w-md grid-cols-2 gap-4">
            {campaign.tiles.slice(0, 2).map((tile) => (
              <li key={tile.id}>
                <Tile tile={tile} sizes="(min-width: 48rem) 18vw, 46vw" />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

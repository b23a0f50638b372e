import type { Tile } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Picture } from '../../ui/picture.tsx';

/** One more piece of the campaign, hung over the seam between paper and picture. */
export function HeroSide({ tile }: { readonly tile: Tile }) {
  const picture = tile.colours[0]?.picture;
  if (picture === undefined) return null;
  return (
    <Link
      href={links.product(tile.slug)}
      className="group absolute top-14 left-[41.666%] z-10 hidden w-[clamp(9rem,12vw,12.5rem)] -translate-x-1/2 xl:block"
    >
      <span className="block aspect-[4/5] overflow-hidden">
        <Picture picture={picture} sizes="13vw" min={160} max={480} />
      </span>
      <span className="mt-2 block text-13 group-hover:underline group-hover:underline-offset-4">
        {tile.name}, <span className="figures">{showMoney(tile.price)}</span>
      </span>
    </Link>
  );
}

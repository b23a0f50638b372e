import type { Tile as WireTile } from '@selvedge/contracts';
import { Tile } from '../listing/tile.tsx';

type ShelfProps = { readonly title: string; readonly tiles: readonly WireTile[] };

/** A named row or two of pieces. */
export function Shelf({ title, tiles }: ShelfProps) {
  if (tiles.length === 0) return null;
  return (
    <section className="wrap pt-16 md:pt-24">
      <h2 className="display mb-7 text-28 md:text-40">{title}</h2>
      <ul className="grid-tiles">
        {tiles.map((tile) => (
          <li key={tile.id} className="md:max-xl:nth-[n+7]:hidden">
            <Tile tile={tile} />
          </li>
        ))}
      </ul>
    </section>
  );
}

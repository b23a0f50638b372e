import type { Tile } from '@selvedge/contracts';

/** What is worth saying over a picture: one thing, the most useful first. */
export function noteOf(tile: Pick<Tile, 'stock' | 'compareAt'>): string | null {
  if (tile.stock === 'out') return 'Sold out';
  if (tile.stock === 'low') return 'Few left';
  return tile.compareAt === null ? null : 'Reduced';
}

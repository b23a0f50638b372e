import type { WishlistItem } from '@selvedge/contracts';

type Noted = Pick<WishlistItem, 'price' | 'seenPrice' | 'stock'>;

/** What is new of a wish since it was put on the list; null when nothing is. */
export function noteOfWish(item: Noted, show: (money: WishlistItem['seenPrice']) => string) {
  const { price, seenPrice, stock } = item;
  if (price === null) return { words: 'Not for sale any more', strong: false };
  if (stock === 'out')
    return { words: 'Sold out. On its page you can ask to be told when it is back', strong: false };
  const drop = BigInt(seenPrice.minor) - BigInt(price.minor);
  if (drop > 0n)
    return {
      words: `${show({ ...price, minor: String(drop) })} less than when you put it here`,
      strong: true,
    };
  if (stock === 'low') return { words: 'Only a few are left', strong: true };
  return null;
}

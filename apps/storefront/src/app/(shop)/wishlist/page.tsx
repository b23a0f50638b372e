import type { Metadata } from 'next';
import { visitorApi } from '../../../api/server.ts';
import { WishlistView } from '../../../features/wishlist/wishlist-view.tsx';

export const instant = false;
export const metadata: Metadata = { title: 'Your wishlist', robots: { index: false } };

export default async function WishlistPage() {
  const answer = await (await visitorApi()).viewWishlist();
  if (!answer.ok) throw new Error(`The wishlist cannot be read: ${answer.problem.code}`);
  return <WishlistView wishlist={answer.value} />;
}

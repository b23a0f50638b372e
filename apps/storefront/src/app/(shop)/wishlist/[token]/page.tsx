import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { publicApi } from '../../../../api/server.ts';
import { WishCard } from '../../../../features/wishlist/wish-card.tsx';

type Props = { readonly params: Promise<{ readonly token: string }> };

export const instant = false;
/** Whoever has the link may read it; it goes into no search engine and to no other site. */
export const metadata: Metadata = { title: 'A wishlist', robots: { index: false }, referrer: 'no-referrer' };

export default async function SharedWishlistPage({ params }: Props) {
  const { token } = await params;
  const answer = await publicApi.viewSharedWishlist({ params: { token } }, { init: { cache: 'no-store' } });
  if (!answer.ok && answer.status >= 500) throw new Error(`The list cannot be read: ${answer.problem.code}`);
  if (!answer.ok) notFound();
  const { items } = answer.value;
  return (
    <div className="wrap py-8 md:py-14">
      <h1 className="display grand text-40 md:text-64">A wishlist</h1>
      <p className="mt-3 text-stone">Somebody shared with you what they would like to have.</p>
      {items.length === 0 ? (
        <p className="mt-8 text-17">There is nothing on it at the moment.</p>
      ) : (
        <ul className="grid-tiles mt-8">
          {items.map((item) => (
            <li key={item.slug}>
              <WishCard item={item} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import Link from 'next/link';
import { links } from '../../links.ts';
import { Price } from '../../ui/price.tsx';
import { RatingLine } from '../reviews/rating-line.tsx';
import { Heart } from '../wishlist/heart.tsx';
import type { priceOf } from './picker-state.ts';
import type { Rating, ViewedProduct } from './product-view.tsx';

/** Whose it is, what it is called, what it costs. */
export function BuyHead({
  product,
  rating,
  price,
  colour,
}: {
  readonly product: ViewedProduct;
  readonly rating: Rating;
  readonly price: ReturnType<typeof priceOf>;
  readonly colour: string;
}) {
  return (
    <>
      <Link
        href={links.shop(product.vendor.slug)}
        className="label inline-block py-1 text-stone hover:text-ink"
      >
        {product.vendor.name}
      </Link>
      <div className="flex items-start justify-between gap-4">
        <h1 className="display mt-1 text-28 md:text-40">{product.name}</h1>
        <Heart slug={product.slug} name={product.name} colour={colour} className="-mr-2.5" />
      </div>
      {rating !== null && <RatingLine rating={rating} />}
      {price !== null && (
        <p className="display mt-3 text-21 md:text-28">
          <Price price={price.price} before={price.compareAt} from={price.from} />
        </p>
      )}
      <p className="mt-1 text-13 text-stone">VAT included, delivery per shop</p>
    </>
  );
}

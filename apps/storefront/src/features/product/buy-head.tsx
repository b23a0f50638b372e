import Link from 'next/link';
import { links } from '../../links.ts';
import { Price } from '../../ui/price.tsx';
import type { priceOf } from './picker-state.ts';
import type { ViewedProduct } from './product-view.tsx';

/** Whose it is, what it is called, what it costs. */
export function BuyHead({
  product,
  price,
}: {
  readonly product: ViewedProduct;
  readonly price: ReturnType<typeof priceOf>;
}) {
  return (
    <>
      <Link
        href={links.shop(product.vendor.slug)}
        className="label inline-block py-1 text-stone hover:text-ink"
      >
        {product.vendor.name}
      </Link>
      <h1 className="display mt-1 text-28 md:text-40">{product.name}</h1>
      {price !== null && (
        <p className="display mt-3 text-21 md:text-28">
          <Price price={price.price} before={price.compareAt} from={price.from} />
        </p>
      )}
      <p className="mt-1 text-13 text-stone">VAT included, delivery per shop</p>
    </>
  );
}

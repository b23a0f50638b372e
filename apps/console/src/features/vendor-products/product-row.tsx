import type { RouteOutput, routes } from '@selvedge/contracts';
import { Cell, RowHead, Status } from '@selvedge/ui';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Thumb } from '../../ui/picture.tsx';
import { productWords } from '../../words.ts';

type ProductRowProps = {
  readonly product: RouteOutput<typeof routes.listVendorProducts>['items'][number];
  readonly shopUrl: string;
};

/** One piece as a row; a live one leads to its page in the shop. */
export function ProductRow({ product, shopUrl }: ProductRowProps) {
  const { name, slug, category, state, pictureHash, price, variants, onHand, held, sold30Days } = product;
  const { word, tone } = productWords[state];
  return (
    <tr>
      <RowHead>
        <span className="flex items-center gap-3">
          <Thumb hash={pictureHash} />
          <span className="min-w-0">
            {state === 'live' ? (
              <a href={`${shopUrl}/p/${slug}`} className="font-[550] hover:underline">
                {name}
              </a>
            ) : (
              <span className="font-[550]">{name}</span>
            )}
            <span className="block text-12 text-stone">
              {category}
              <span className="md:hidden"> · {word}</span>
              {' · '}
              <Link
                href={links.vendorProductPictures(product.id)}
                prefetch={false}
                className="thread max-md:-my-3 max-md:inline-block max-md:py-3"
              >
                Pictures
                <span className="sr-only"> of {name}</span>
              </Link>
            </span>
          </span>
        </span>
      </RowHead>
      <Cell from="md">
        <Status tone={tone}>{word}</Status>
      </Cell>
      <Cell numeric>{price === null ? '–' : showMoney(price)}</Cell>
      <Cell numeric from="lg">
        {variants}
      </Cell>
      <Cell numeric className={onHand === 0 ? 'text-selvedge' : undefined}>
        {onHand === 0 ? 'sold out' : onHand.toLocaleString('en-IE')}
      </Cell>
      <Cell numeric from="lg">
        {held}
      </Cell>
      <Cell numeric from="md">
        {sold30Days}
      </Cell>
    </tr>
  );
}

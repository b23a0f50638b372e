import Link from 'next/link';
import { links } from '../../links.ts';
import { DeliveryLine } from './delivery-line.tsx';
import type { ViewedProduct } from './product-view.tsx';

/** What holds for this piece beside its price: when it comes, how long it may go back, who sends it. */
export function Promises({ vendor }: { readonly vendor: ViewedProduct['vendor'] }) {
  return (
    <ul className="mt-6 grid gap-2 border-t border-line pt-5">
      <li>
        <DeliveryLine vendor={vendor} />
      </li>
      <li>{vendor.returnsDays} days to send it back</li>
      <li>
        Sold and sent by{' '}
        <Link href={links.shop(vendor.slug)} className="thread">
          {vendor.name}
        </Link>
      </li>
    </ul>
  );
}

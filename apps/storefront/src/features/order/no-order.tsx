import Link from 'next/link';
import { links } from '../../links.ts';

/** An order that is not there, or not this shopper's: nobody learns which. */
export function NoOrder() {
  return (
    <div className="wrap grid min-h-[55vh] content-center py-20">
      <h1 className="display text-40">We cannot find that order</h1>
      <p className="mt-4 max-w-prose text-17 text-stone">
        It is not among the orders of your account. If you ordered as a guest, open the link in your
        confirmation mail.
      </p>
      <p className="mt-8">
        <Link href={links.account} prefetch={false} className="action">
          To your orders
        </Link>
      </p>
    </div>
  );
}

import type { AfterSale, Order } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { SITE } from '../../site.ts';
import { Refunds } from '../after-sale/after-sale-view.tsx';
import { countryName } from './country-name.ts';
import { wholeDayOf } from './moments.ts';
import { PaidWith } from './paid-with.tsx';

type ReceiptProps = {
  readonly order: Order;
  readonly refunds: AfterSale['refunds'];
  readonly token: string | undefined;
};

/** What was paid, how, and where it goes. */
export function Receipt({ order, refunds, token }: ReceiptProps) {
  const { address } = order;
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-y-1.5">
        <dt>Pieces</dt>
        <dd className="figures text-right">{showMoney(order.goods)}</dd>
        {order.discount.minor !== '0' && (
          <>
            <dt>Discount {order.couponCode}</dt>
            <dd className="figures text-right">−{showMoney(order.discount)}</dd>
          </>
        )}
        <dt>Delivery</dt>
        <dd className="figures text-right">
          {order.shipping.minor === '0' ? 'free' : showMoney(order.shipping)}
        </dd>
        <dt className="mt-1.5 border-t border-line pt-3 text-17 font-medium">Total</dt>
        <dd className="figures mt-1.5 border-t border-line pt-3 text-right text-17 font-medium">
          {showMoney(order.total)}
        </dd>
      </dl>
      <p className="mt-1 text-13 text-stone">VAT is included.</p>
      <Refunds refunds={refunds} />
      <h2 className="label mt-7 text-stone">Paid with</h2>
      <PaidWith order={order} />
      <p className="text-13 text-stone">Ordered on {wholeDayOf(order.placedAt)}</p>
      <h2 className="label mt-7 text-stone">Goes to</h2>
      <address className="mt-1.5 not-italic [overflow-wrap:anywhere]">
        {[
          address.fullName,
          address.line1,
          address.line2,
          `${address.postcode} ${address.city}`,
          countryName(address.country),
        ]
          .filter((line) => line !== null && line !== '')
          .map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
      </address>
      <Help number={order.number} token={token} />
    </>
  );
}

function Help({ number, token }: { readonly number: string; readonly token: string | undefined }) {
  return (
    <>
      <h2 className="label mt-7 text-stone">Need something?</h2>
      <ul className="mt-1.5">
        <li>
          <Link
            href={links.orderNotices(number, token)}
            prefetch={false}
            className="thread inline-block py-0.5"
          >
            Choose what we tell you
          </Link>
        </li>
        <li>
          <Link href={links.help('returns')} prefetch={false} className="thread inline-block py-0.5">
            How returns work
          </Link>
        </li>
        <li>
          <a
            href={`mailto:${SITE.contact}?subject=${encodeURIComponent(`Order ${number}`)}`}
            className="thread inline-block py-0.5"
          >
            Write to us about this order
          </a>
        </li>
      </ul>
    </>
  );
}

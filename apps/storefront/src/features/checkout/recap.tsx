import type { Checkout } from '@selvedge/contracts';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { countryName } from '../order/country-name.ts';
import { dayRange } from './days.ts';

/** The steps behind us, in short, each with the way back to it. */
export function Recap({
  checkout,
  upTo,
}: {
  readonly checkout: Checkout;
  readonly upTo: 'delivery' | 'payment';
}) {
  const { address, deliveries } = checkout;
  return (
    <dl className="border-y border-line">
      {address !== null && (
        <Row name="For" href={links.checkout} what="address">
          <p>{address.fullName}</p>
          <p className="text-stone">
            {[
              address.line1,
              address.line2,
              `${address.postcode} ${address.city}`,
              countryName(address.country),
            ]
              .filter(Boolean)
              .join(', ')}
          </p>
          <p className="text-stone">{address.email}</p>
        </Row>
      )}
      {upTo === 'payment' && (
        <Row name="By" href={links.checkoutDelivery} what="delivery">
          <ul className="grid gap-2">
            {deliveries.map(({ vendorSlug, vendorName, options }) => {
              const chosen = options.find((option) => option.chosen);
              return (
                <li key={vendorSlug}>
                  <p>{vendorName}</p>
                  {chosen !== undefined && (
                    <p className="text-stone">
                      {chosen.name}, {dayRange(chosen.from, chosen.until)},{' '}
                      <span className="figures">
                        {chosen.price.minor === '0' ? 'free' : showMoney(chosen.price)}
                      </span>
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
        </Row>
      )}
    </dl>
  );
}

type RowProps = {
  readonly name: string;
  readonly href: string;
  readonly what: string;
  readonly children: ReactNode;
};

function Row({ name, href, what, children }: RowProps) {
  return (
    <div className="grid grid-cols-[3rem_minmax(0,1fr)_auto] gap-3 border-b border-line py-4 last:border-b-0">
      <dt className="text-stone">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
      <dd>
        <Link href={href} prefetch={false} className="thread inline-block py-0.5 text-13">
          Change<span className="sr-only"> {what}</span>
        </Link>
      </dd>
    </div>
  );
}

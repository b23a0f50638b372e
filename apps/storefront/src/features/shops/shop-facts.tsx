import type { VendorPage } from '@selvedge/contracts';
import { showMoney } from '../../money.ts';

/** How a shop delivers and takes back, and who it is in law. */
export function ShopFacts({ vendor }: { readonly vendor: VendorPage }) {
  const { trader } = vendor;
  return (
    <section className="wrap mt-24 grid gap-10 border-t border-line pt-10 md:grid-cols-2">
      <div>
        <h2 className="display text-28">Delivery and returns</h2>
        <ul className="mt-4 grid gap-2">
          {vendor.delivery.map((method) => (
            <li key={method.code}>
              {method.name}: {showMoney(method.price)}
              {method.freeOver !== null && `, free from ${showMoney(method.freeOver)}`}. {method.minDays} to{' '}
              {method.maxDays} working days.
            </li>
          ))}
          <li>
            Sent within {vendor.dispatchDays} working {vendor.dispatchDays === 1 ? 'day' : 'days'}.
          </li>
          <li>{vendor.returnsDays} days to return.</li>
        </ul>
      </div>
      <div id="trader">
        <h2 className="display text-28">The trader</h2>
        <dl className="mt-4 grid grid-cols-[8rem_1fr] gap-y-1.5">
          <dt className="text-stone">Name</dt>
          <dd>{trader.legalName}</dd>
          <dt className="text-stone">Address</dt>
          <dd>{trader.address}</dd>
          <dt className="text-stone">Register</dt>
          <dd>{trader.registerNumber}</dd>
          <dt className="text-stone">VAT</dt>
          <dd>{trader.vatNumber}</dd>
          <dt className="text-stone">E-mail</dt>
          <dd>
            <a href={`mailto:${trader.email}`} className="thread">
              {trader.email}
            </a>
          </dd>
        </dl>
      </div>
    </section>
  );
}

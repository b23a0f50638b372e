import type { Product } from '@selvedge/contracts';
import Link from 'next/link';
import { links } from '../../links.ts';
import { showMoney } from '../../money.ts';
import { Fold } from '../../ui/fold.tsx';
import { Picture } from '../../ui/picture.tsx';

/** Everything there is to know, in sections that fold on the same page. */
export function Details({ product }: { readonly product: Product }) {
  const { vendor } = product;
  const detail = product.colours[0]?.pictures.find(({ view }) => view === 'detail');
  return (
    <div className="mt-16 grid gap-x-16 gap-y-10 lg:mt-24 lg:grid-cols-2">
      <div>
        <p className="display max-w-[30ch] text-21 md:text-28">{product.description}</p>
        {detail !== undefined && (
          <div className="mt-8 aspect-[4/3] max-w-xl overflow-hidden">
            <Picture picture={detail} sizes="(min-width: 64rem) 40vw, 92vw" />
          </div>
        )}
      </div>
      <div className="self-start border-t border-line">
        <Fold title="Fabric and care" open>
          <div className="pb-6">
            <ClothFacts product={product} />
            {product.modelNote !== '' && <p className="mt-3 text-stone">{product.modelNote}</p>}
          </div>
        </Fold>
        <Fold title="Delivery and returns">
          <div className="pb-6">
            <ul className="grid gap-1.5">
              {vendor.delivery.map((method) => (
                <li key={method.code}>
                  {method.name}: {showMoney(method.price)}
                  {method.freeOver !== null && `, free from ${showMoney(method.freeOver)}`}. {method.minDays}{' '}
                  to {method.maxDays} working days after dispatch.
                </li>
              ))}
              <li>
                {vendor.name} sends within {vendor.dispatchDays} working{' '}
                {vendor.dispatchDays === 1 ? 'day' : 'days'}.
              </li>
              <li>
                You can send it back within {vendor.returnsDays} days of its arrival.{' '}
                <Link href={links.help('returns')} className="thread">
                  How returns work
                </Link>
              </li>
            </ul>
          </div>
        </Fold>
        <Fold title="The shop">
          <div className="pb-6">
            <p>
              Sold and sent by {vendor.name}, {vendor.city}. Who that is in law, with address and register
              number, stands on{' '}
              <Link href={`${links.shop(vendor.slug)}#trader`} className="thread">
                its page
              </Link>
              .
            </p>
          </div>
        </Fold>
      </div>
    </div>
  );
}

function ClothFacts({ product }: { readonly product: Product }) {
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-y-1.5">
      <dt className="text-stone">Fabric</dt>
      <dd>{product.composition}</dd>
      {product.fabricWeightGsm !== null && (
        <>
          <dt className="text-stone">Weight</dt>
          <dd>{product.fabricWeightGsm} g/m²</dd>
        </>
      )}
      <dt className="text-stone">Fit</dt>
      <dd>{product.fit}</dd>
      <dt className="text-stone">Origin</dt>
      <dd>{product.origin}</dd>
      <dt className="text-stone">Care</dt>
      <dd>{product.care.join(', ')}</dd>
      <dt className="text-stone">Article</dt>
      <dd>{product.variants[0]?.sku ?? product.slug}</dd>
    </dl>
  );
}

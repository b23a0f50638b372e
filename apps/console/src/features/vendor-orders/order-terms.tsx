import type { VendorOrder } from '@selvedge/contracts';
import { Facts, Panel } from '@selvedge/ui';
import { negate, showMoney, showSigned } from '../../money.ts';
import { Address } from '../../ui/address.tsx';

/** Where it goes, and what it earns. */
export function OrderTerms({ order }: { readonly order: VendorOrder }) {
  const { address } = order;
  return (
    <>
      <Panel title={`To: ${order.deliveryName} delivery`}>
        {address === null ? (
          <p className="text-stone">
            The address is shown from the payment on, and only as long as the parcel needs it.
          </p>
        ) : (
          <Address address={address} />
        )}
      </Panel>
      <Panel title="What you earn">
        <Facts
          facts={[
            { name: 'Goods', value: showMoney(order.goods) },
            ...discountOf(order),
            { name: 'Shipping', value: showSigned(order.shipping) },
            { name: 'Commission', value: showSigned(negate(order.commission)) },
            { name: 'Yours', value: showMoney(order.net), strong: true },
          ]}
        />
      </Panel>
    </>
  );
}

/** What a coupon took off the goods, and what of it the market pays. */
function discountOf({ discount, subsidy }: VendorOrder) {
  if (discount.minor === '0') return [];
  const paid = { name: 'Paid by the market', value: showSigned(subsidy) };
  return [
    { name: 'Discount by coupon', value: showSigned(negate(discount)) },
    ...(subsidy.minor === '0' ? [] : [paid]),
  ];
}

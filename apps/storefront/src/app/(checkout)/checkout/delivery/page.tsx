import type { Metadata } from 'next';
import { CheckoutFrame } from '../../../../features/checkout/checkout-frame.tsx';
import { DeliveryStep } from '../../../../features/checkout/delivery-step.tsx';
import { openCheckout } from '../../../../features/checkout/open-checkout.ts';
import { Recap } from '../../../../features/checkout/recap.tsx';
import { countryName } from '../../../../features/order/country-name.ts';

export const instant = false;
export const metadata: Metadata = { title: 'Delivery' };

export default async function DeliveryPage() {
  const checkout = await openCheckout('delivery');
  const parcels = checkout.deliveries.length;
  return (
    <CheckoutFrame step="delivery" title="How it comes" checkout={checkout}>
      <Recap checkout={checkout} upTo="delivery" />
      {parcels > 1 && (
        <p className="mt-6 text-stone">
          Your pieces come from {parcels} shops. Each packs its own parcel, so {parcels} parcels come to you.
        </p>
      )}
      <DeliveryStep deliveries={checkout.deliveries} country={countryName(checkout.address?.country ?? '')} />
    </CheckoutFrame>
  );
}

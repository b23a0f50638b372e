import { deliveryCountries } from '@selvedge/contracts';
import type { Metadata } from 'next';
import { AddressStep } from '../../../features/checkout/address-step.tsx';
import { CheckoutFrame } from '../../../features/checkout/checkout-frame.tsx';
import { openCheckout } from '../../../features/checkout/open-checkout.ts';
import { readPrefill } from '../../../features/checkout/prefill.ts';
import { links } from '../../../links.ts';

export const instant = false;
export const metadata: Metadata = { title: 'Address' };

const names = new Intl.DisplayNames('en-IE', { type: 'region' });
const countries = deliveryCountries
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((one, other) => one.name.localeCompare(other.name));

export default async function AddressPage() {
  const checkout = await openCheckout('address');
  const { signedIn, address } = await readPrefill(checkout);
  return (
    <CheckoutFrame step="address" title="Where it goes" checkout={checkout}>
      {!signedIn && (
        <p className="mb-6 text-stone">
          You need no account.{' '}
          <a href={links.signIn(links.checkout)} className="thread text-ink">
            Sign in
          </a>{' '}
          if you have one and we fill this in.
        </p>
      )}
      <AddressStep address={address} countries={countries} />
    </CheckoutFrame>
  );
}

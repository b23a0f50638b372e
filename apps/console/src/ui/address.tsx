import type { Order } from '@selvedge/contracts';
import { countryName } from '../words.ts';

/** An address as it is written on a parcel. */
export function Address({ address }: { readonly address: Order['address'] }) {
  const { fullName, line1, line2, postcode, city, country, phone } = address;
  return (
    <address className="not-italic">
      <span className="block font-[550]">{fullName}</span>
      <span className="block">{line1}</span>
      {line2 !== null && <span className="block">{line2}</span>}
      <span className="block">
        {postcode} {city}
      </span>
      <span className="block">{countryName(country)}</span>
      {phone !== null && <span className="mt-1 block text-stone">{phone}</span>}
    </address>
  );
}

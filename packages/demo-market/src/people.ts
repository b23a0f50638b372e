import { createRandom } from './random.ts';
import type { Address, Person, Staff } from './types.ts';
import { vendors } from './vendors.ts';

/** Everybody's password in the demo market. */
export const DEMO_PASSWORD = 'selvedge-demo';

const FIRST =
  'Anna Jonas Sofia Lucas Emma Mateo Clara Oskar Julia Pierre Hanna Marco Elsa Niklas Chiara Tomas Freja Paul Amelie Sander Nina Aleksi Maja Rui'.split(
    ' ',
  );
const LAST =
  'Lindqvist Moreau Bianchi Keller Novak Andersen Silva Jansen Kowalska Dubois Romano Virtanen Hofer Garcia Peeters Murphy Horvat Nagy Schneider Lefevre'.split(
    ' ',
  );
const CITIES: readonly Omit<Address, 'line1'>[] = [
  { city: 'Hamburg', postcode: '20095', country: 'DE' },
  { city: 'Lyon', postcode: '69002', country: 'FR' },
  { city: 'Torino', postcode: '10123', country: 'IT' },
  { city: 'Antwerpen', postcode: '2000', country: 'BE' },
  { city: 'Malmö', postcode: '211 20', country: 'SE' },
  { city: 'Graz', postcode: '8010', country: 'AT' },
  { city: 'Cork', postcode: 'T12 W8KP', country: 'IE' },
  { city: 'Aarhus', postcode: '8000', country: 'DK' },
  { city: 'Kraków', postcode: '31-042', country: 'PL' },
  { city: 'Girona', postcode: '17004', country: 'ES' },
  { city: 'Haarlem', postcode: '2011 RC', country: 'NL' },
  { city: 'Tampere', postcode: '33100', country: 'FI' },
];
const STREETS =
  'Linden Street,Mill Lane,Harbour Road,Garden Row,Station Street,Church Walk,Park Avenue,Bridge Street'.split(
    ',',
  );

/** Sixty shoppers; the first is the one to sign in as. */
export function makeShoppers(seed: number): Person[] {
  const random = createRandom(`${seed}:people`);
  return Array.from({ length: 60 }, (_, i) => {
    const fullName = `${random.pick(FIRST)} ${random.pick(LAST)}`;
    const address = { ...random.pick(CITIES), line1: `${random.pick(STREETS)} ${random.between(1, 140)}` };
    const email =
      i === 0
        ? 'shopper@selvedge.example'
        : `${fullName
            .toLowerCase()
            .normalize('NFD')
            .replace(/[^a-z]+/g, '.')}${i}@shopper.example`;
    return { email, fullName, address };
  });
}

/** An owner and somebody who packs for each shop; the first shop's owner is the one to sign in as. */
export function makeStaff(seed: number): Staff[] {
  const random = createRandom(`${seed}:staff`);
  return vendors.flatMap(({ slug }, index): Staff[] => [
    {
      email: index === 0 ? 'vendor@selvedge.example' : `owner@${slug}.example`,
      fullName: `${random.pick(FIRST)} ${random.pick(LAST)}`,
      vendorSlug: slug,
      role: 'owner',
    },
    {
      email: `packing@${slug}.example`,
      fullName: `${random.pick(FIRST)} ${random.pick(LAST)}`,
      vendorSlug: slug,
      role: 'fulfilment',
    },
  ]);
}

/** Those who run the market; the first is the one to sign in as. */
export const operators: readonly { readonly email: string; readonly fullName: string }[] = [
  { email: 'operator@selvedge.example', fullName: 'Mina Aalto' },
  { email: 'finance@selvedge.example', fullName: 'Tobias Rehn' },
  { email: 'support@selvedge.example', fullName: 'Lucia Ferrante' },
];

import type { VendorOrder } from '@selvedge/contracts';

export type OwnCarrier = { readonly carrier: string; readonly trackingNumber: string };
export type ShipErrors = { readonly [Field in keyof OwnCarrier | 'pieces' | 'service' | 'weight']?: string };

/** Said before anything is sent; the same limits as the contract's, which `shipment.test.ts` holds them to. */
export function checkOwn({ carrier, trackingNumber }: OwnCarrier): ShipErrors {
  const name = carrier.trim().length;
  return {
    ...(name < 2 || name > 60 ? { carrier: 'Name the carrier, in 2 to 60 letters.' } : {}),
    ...(/^[A-Za-z0-9 -]{5,40}$/.test(trackingNumber.trim())
      ? {}
      : { trackingNumber: 'Copy it from the label: 5 to 40 letters, digits, spaces or hyphens.' }),
  };
}

/** How many pieces of each line go into the parcel, by line. */
export type Chosen = Readonly<Record<string, number>>;
type Line = Pick<VendorOrder['lines'][number], 'id' | 'shippable' | 'weightGrams'>;

/** To begin with, all that is left. */
export function allOf(lines: readonly Line[]): Chosen {
  return Object.fromEntries(lines.map(({ id, shippable }) => [id, shippable]));
}

/** The chosen pieces as the API takes them; lines of which none goes are left out, more than are left is cut. */
export function piecesOf(lines: readonly Line[], chosen: Chosen): { lineId: string; quantity: number }[] {
  return lines.flatMap(({ id, shippable }) => {
    const quantity = Math.min(Math.max(Math.trunc(chosen[id] ?? 0), 0), shippable);
    return quantity > 0 ? [{ lineId: id, quantity }] : [];
  });
}

/** What the parcel weighs, grams, as far as the catalogue knows. */
export function weightOf(lines: readonly Line[], chosen: Chosen): number {
  return lines.reduce((sum, { id, weightGrams }) => sum + weightGrams * (chosen[id] ?? 0), 0);
}

const GRAMS_MAX = 30_000;

/** Reads kilograms as people write them: `1.2`, `1,2`. Null for what is no weight a parcel can have. */
export function gramsOf(kilograms: string): number | null {
  const number = Number(kilograms.trim().replace(',', '.'));
  const grams = Math.round(number * 1000);
  return kilograms.trim() !== '' && grams >= 1 && grams <= GRAMS_MAX ? grams : null;
}

/** Offered while typing; any other name may be written. */
export const carriers = [
  'An Post',
  'BRT',
  'Bring',
  'Chronopost',
  'Colissimo',
  'Correos',
  'DHL',
  'DPD',
  'FedEx',
  'GLS',
  'Hermes',
  'InPost',
  'Mondial Relay',
  'PostNL',
  'PostNord',
  'Poste Italiane',
  'Royal Mail',
  'UPS',
] as const;

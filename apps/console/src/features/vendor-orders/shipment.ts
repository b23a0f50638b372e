export type ShipmentFields = { readonly carrier: string; readonly trackingNumber: string };
export type ShipmentErrors = { readonly [Field in keyof ShipmentFields]?: string };

/** Said before anything is sent; the same limits as the contract's, which `shipment.test.ts` holds them to. */
export function checkShipment({ carrier, trackingNumber }: ShipmentFields): ShipmentErrors {
  const name = carrier.trim().length;
  return {
    ...(name < 2 || name > 60 ? { carrier: 'Name the carrier, in 2 to 60 letters.' } : {}),
    ...(/^[A-Za-z0-9 -]{5,40}$/.test(trackingNumber.trim())
      ? {}
      : { trackingNumber: 'Copy it from the label: 5 to 40 letters, digits, spaces or hyphens.' }),
  };
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

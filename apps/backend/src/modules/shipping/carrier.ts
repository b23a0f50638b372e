/** An address as a carrier needs it. */
export type Place = {
  readonly name: string;
  readonly line1: string;
  readonly line2?: string | null;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly phone?: string | null;
};

export type Journey = { readonly from: Place; readonly to: Place; readonly weightGrams: number };

/** What a carrier asks. `service` names carrier and service together and is what labels are bought by. */
export type Rate = {
  readonly service: string;
  readonly carrier: string;
  readonly name: string;
  readonly currency: string;
  readonly priceMinor: bigint;
  readonly days: number | null;
};

export type Label = {
  /** The carrier's own name for the parcel: to void the label by, and to know its news by. */
  readonly carrierRef: string;
  readonly trackerRef: string | null;
  readonly carrier: string;
  readonly service: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
  readonly priceMinor: bigint;
  readonly currency: string;
  readonly pdf: Buffer;
};

/** One thing a carrier tells of a parcel's way. `status` is in the carrier's words, which may be new to us. */
export type TrackingDetail = {
  readonly status: string;
  readonly message: string;
  readonly place: string | null;
  readonly happenedAt: Date;
};

/** A message of a carrier about one parcel: all it knows of its way so far. */
export type TrackingNews = {
  readonly carrierRef: string | null;
  readonly trackerRef: string;
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly expectedOn: string | null;
  readonly trackingUrl: string | null;
  readonly details: readonly TrackingDetail[];
};

/** The carrier did not answer, or not as it should: try again later, nothing is known. */
export class CarrierUnavailable extends Error {}
/** The carrier answered no: the address, the weight or the service is not one it takes. */
export class CarrierRefused extends Error {}

/** What the market asks of carriers, whoever stands between. */
export type Carrier = {
  /** Asks for prices. Throws CarrierUnavailable or CarrierRefused. */
  rates(journey: Journey): Promise<Rate[]>;
  /** Buys a label once for a reference: the same reference again gives the same label. Null: the service is not offered any more. */
  buyLabel(order: Journey & { readonly reference: string; readonly service: string }): Promise<Label | null>;
  /** Gives an unused label back. One that was given back before is left so. */
  voidLabel(carrierRef: string): Promise<void>;
  /** Asks to be told about a parcel that was not labelled here. Null: the carrier is not one of theirs. */
  follow(parcel: { readonly carrier: string; readonly trackingNumber: string }): Promise<TrackingNews | null>;
  /** Checks who wrote a message. Gives its id and kind, or null when the signature does not fit. */
  open(body: Buffer, signature: string): { readonly eventId: string; readonly type: string } | null;
  /** Reads what a message tells; null when it is about something else. */
  read(body: Buffer): TrackingNews | null;
};

import type { Study, View } from '@selvedge/garment-studies';

export type Audience = 'women' | 'men' | 'kids' | 'unisex';
export type Colour = { readonly name: string; readonly hex: string; readonly family: string };

export type Vendor = {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly city: string;
  readonly country: string;
  readonly founded: number;
  readonly look: { readonly paper: string; readonly accent: string; readonly ink: string };
  readonly palette: readonly Colour[];
  readonly makes: readonly string[];
  readonly audiences: readonly Audience[];
  /** Multiplies the usual price of a garment. */
  readonly tier: number;
  readonly commissionBps: number;
  readonly skuPrefix: string;
  readonly returnsDays: number;
  readonly dispatchDays: number;
  readonly locations: readonly {
    readonly name: string;
    readonly city: string;
    readonly country: string;
    readonly priority: number;
  }[];
  /** Where the shop sends, most usual zone first, and how. */
  readonly zones: readonly DeliveryZone[];
  /** Where its parcels start. */
  readonly origin: Address;
  readonly trader: {
    readonly legalName: string;
    readonly address: string;
    readonly registerNumber: string;
    readonly vatNumber: string;
    readonly email: string;
  };
};

export type DeliveryPlan = {
  readonly code: string;
  readonly name: string;
  readonly kind: 'flat' | 'weight' | 'carrier';
  readonly priceMinor: number;
  readonly freeOverMinor: number | null;
  readonly brackets: readonly { readonly upToGrams: number; readonly priceMinor: number }[];
  readonly carrierService: string | null;
  readonly handlingMinor: number;
  readonly minDays: number;
  readonly maxDays: number;
};
export type DeliveryZone = {
  readonly name: string;
  readonly countries: readonly string[];
  readonly methods: readonly DeliveryPlan[];
};

export type Category = {
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly families: readonly string[];
};

/** stock: pieces by location, in the order of the vendor's locations. Amounts are minor units of EUR. */
export type Variant = {
  readonly sku: string;
  readonly size: string;
  readonly sizeOrder: number;
  readonly weightGrams: number;
  readonly priceMinor: number;
  readonly compareAtMinor: number | null;
  readonly stock: readonly number[];
};
export type ProductPicture = { readonly view: View; readonly alt: string; readonly study: Study };
export type ProductColour = Colour & {
  readonly pictures: readonly ProductPicture[];
  readonly variants: readonly Variant[];
};

export type Product = {
  readonly index: number;
  readonly vendorSlug: string;
  readonly categoryPath: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly audience: Audience;
  readonly garment: string;
  readonly material: string;
  readonly composition: string;
  readonly fabricWeightGsm: number | null;
  readonly fit: string;
  readonly care: readonly string[];
  readonly origin: string;
  readonly modelNote: string;
  readonly sizeSystem: string;
  readonly publishedAt: Date;
  readonly popularity: number;
  readonly colours: readonly ProductColour[];
};

export type Address = {
  readonly line1: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
};
export type Person = { readonly email: string; readonly fullName: string; readonly address: Address };
export type Staff = {
  readonly email: string;
  readonly fullName: string;
  readonly vendorSlug: string;
  readonly role: 'owner' | 'fulfilment';
};
export type Collection = {
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  readonly productSlugs: readonly string[];
  readonly lead: Study;
};

export type OrderLinePlan = { readonly sku: string; readonly vendorSlug: string; readonly quantity: number };
export type ParcelPlan = {
  readonly vendorSlug: string;
  readonly shippedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly carrier: string;
  readonly trackingNumber: string;
};
export type OrderPlan = {
  readonly buyer: Person;
  readonly guest: boolean;
  readonly placedAt: Date;
  readonly state:
    | 'awaiting_payment'
    | 'expired'
    | 'cancelled'
    | 'paid'
    | 'partly_shipped'
    | 'shipped'
    | 'delivered';
  readonly lines: readonly OrderLinePlan[];
  readonly parcels: readonly ParcelPlan[];
};

import type { Access, RouteContract, RouteInput } from '@selvedge/contracts';

/** Who calls, proven by a session. */
export type Guest = { readonly kind: 'guest' };
export type Shopper = { readonly kind: 'shopper'; readonly accountId: string; readonly sessionId: string };
export type VendorStaff = {
  readonly kind: 'vendor';
  readonly accountId: string;
  readonly sessionId: string;
  readonly vendorId: string;
  readonly role: string;
};
export type Operator = { readonly kind: 'operator'; readonly accountId: string; readonly sessionId: string };
export type Caller = Guest | Shopper | VendorStaff | Operator;

/** What a route's access leaves of the callers: a vendor route's handler receives vendor staff, by type. */
export type CallerOf<A extends Access> = A extends 'vendor'
  ? VendorStaff
  : A extends 'operator'
    ? Operator
    : A extends 'shopper'
      ? Shopper
      : Guest | Shopper;

/** The browser's side of a call: its bag, its cookies, where it comes from. */
export type Exchange = {
  /** The bag this browser proved to hold by its signed cookie. */
  readonly bagId: string | null;
  readonly cookies: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly ip: string;
  readonly device: string;
  readonly idempotencyKey: string | null;
  /** Seconds the caller would wait for a decision (`Prefer: wait=5`), 0 when it does not say. */
  readonly waitSeconds: number;
  setCookie(name: string, value: string, maxAgeSeconds: number): void;
};

/** One call of a route, parsed and permitted. */
export type Call<Contract extends RouteContract> = RouteInput<Contract> & {
  readonly caller: CallerOf<Contract['access']>;
  readonly exchange: Exchange;
};

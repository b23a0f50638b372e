import { z } from 'zod';

/** Every refusal the platform gives: its code, its HTTP status and a title a person can read. Codes are stable. */
export const errorCodes = {
  invalid_input: { status: 400, title: 'Some of what was sent cannot be used' },
  malformed_body: { status: 400, title: 'The body is not valid JSON' },
  invalid_query: { status: 400, title: 'This GraphQL query cannot be answered' },
  query_too_large: { status: 400, title: 'This GraphQL query asks for too much at once' },
  invalid_cursor: { status: 400, title: 'This page link is not valid any more' },
  idempotency_key_required: { status: 400, title: 'This request needs an Idempotency-Key header' },
  invalid_signature: { status: 400, title: 'The signature does not match' },
  not_signed_in: { status: 401, title: 'Sign in to go on' },
  session_expired: { status: 401, title: 'Your session has ended. Sign in again' },
  wrong_credentials: { status: 401, title: 'The e-mail address or the password is not right' },
  payment_declined: { status: 402, title: 'The payment was declined' },
  forbidden: { status: 403, title: 'This is not open to you' },
  cross_site_request: { status: 403, title: 'This request did not come from our own pages' },
  not_found: { status: 404, title: 'There is nothing here' },
  product_not_found: { status: 404, title: 'This piece is not here any more' },
  vendor_not_found: { status: 404, title: 'This shop is not here any more' },
  category_not_found: { status: 404, title: 'This category does not exist' },
  order_not_found: { status: 404, title: 'There is no such order' },
  zone_not_found: { status: 404, title: 'There is no such zone' },
  shipment_not_found: { status: 404, title: 'There is no such parcel' },
  placement_not_found: { status: 404, title: 'There is no such placement' },
  picture_not_found: { status: 404, title: 'There is no such picture' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  email_taken: { status: 409, title: 'This e-mail address has an account already' },
  version_conflict: { status: 409, title: 'Somebody changed this in the meantime' },
  already_shipped: { status: 409, title: 'This has been shipped already' },
  not_ready_to_ship: { status: 409, title: 'This cannot be shipped now' },
  too_many_pieces: { status: 409, title: 'There are not that many pieces left to send' },
  tracking_taken: { status: 409, title: 'A parcel of this order has that tracking number already' },
  choose_one_way: { status: 400, title: 'Name your own carrier or buy a label, not both' },
  shipment_voided: { status: 409, title: 'This label was given back' },
  origin_missing: { status: 409, title: 'Say in the shipping settings where your parcels start' },
  rate_gone: { status: 409, title: 'The carrier does not offer this service for the parcel any more' },
  carrier_refused: { status: 409, title: 'The carrier does not take this parcel' },
  zone_name_taken: { status: 409, title: 'Another zone has this name' },
  country_in_other_zone: { status: 409, title: 'A country stands in another zone already' },
  method_incomplete: { status: 409, title: 'A method cannot be reckoned with as it stands' },
  too_many_zones: { status: 409, title: 'There are as many zones as there can be' },
  no_phone: { status: 409, title: 'There is no phone number to write to' },
  empty_bag: { status: 409, title: 'Your bag is empty' },
  address_missing: { status: 409, title: 'We need an address first' },
  delivery_missing: { status: 409, title: 'Choose a delivery for each shop first' },
  no_delivery: { status: 409, title: 'A shop in your bag does not deliver there' },
  unavailable: { status: 409, title: 'This piece is not for sale any more' },
  out_of_stock: { status: 409, title: 'There are not enough of these left' },
  price_changed: { status: 409, title: 'A price changed since you looked' },
  hold_expired: { status: 409, title: 'We could not keep your pieces any longer' },
  payment_in_progress: { status: 409, title: 'A payment for this order is under way' },
  already_paid: { status: 409, title: 'This order is paid already' },
  body_too_large: { status: 413, title: 'This is larger than we take' },
  unsupported_media_type: { status: 415, title: 'Send this as application/json' },
  idempotency_conflict: { status: 422, title: 'This key was used before for something else' },
  too_many_requests: { status: 429, title: 'That was a little fast. Try again in a moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'Many people are buying right now. Try again in a moment' },
  carrier_unavailable: { status: 503, title: 'The carrier does not answer. Nothing was bought' },
  payment_unavailable: { status: 503, title: 'The payment service does not answer. Nothing was charged' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;

export const FieldProblem = z
  .strictObject({ field: z.string(), code: z.string(), message: z.string() })
  .meta({ id: 'FieldProblem' });

/** RFC 9457 problem details, with our stable code and the fields at fault. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    // The keys of the table are the codes, and there is one at least.
    code: z.enum(Object.keys(errorCodes) as [ErrorCode]), // the keys of the table, which holds one at least
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z.array(FieldProblem).optional(),
    context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

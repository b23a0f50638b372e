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
  placement_not_found: { status: 404, title: 'There is no such placement' },
  payment_method_not_found: { status: 404, title: 'There is no such way to pay here' },
  drop_not_found: { status: 404, title: 'There is no such drop' },
  dead_letter_not_found: { status: 404, title: 'This dead letter is not here any more' },
  failed_job_not_found: { status: 404, title: 'This job is not among the failed ones any more' },
  webhook_not_found: { status: 404, title: 'This message does not wait any more' },
  picture_not_found: { status: 404, title: 'There is no such picture' },
  line_not_found: { status: 404, title: 'This piece is not part of it' },
  return_not_found: { status: 404, title: 'There is no such return' },
  refund_not_found: { status: 404, title: 'There is no such refund' },
  method_not_allowed: { status: 405, title: 'This address does not take that method' },
  email_taken: { status: 409, title: 'This e-mail address has an account already' },
  version_conflict: { status: 409, title: 'Somebody changed this in the meantime' },
  already_shipped: { status: 409, title: 'This has been shipped already' },
  not_ready_to_ship: { status: 409, title: 'This cannot be shipped now' },
  empty_bag: { status: 409, title: 'Your bag is empty' },
  address_missing: { status: 409, title: 'We need an address first' },
  delivery_missing: { status: 409, title: 'Choose a delivery for each shop first' },
  unavailable: { status: 409, title: 'This piece is not for sale any more' },
  out_of_stock: { status: 409, title: 'There are not enough of these left' },
  limit_reached: { status: 409, title: 'There is a limit per person for this piece' },
  price_changed: { status: 409, title: 'A price changed since you looked' },
  hold_expired: { status: 409, title: 'We could not keep your pieces any longer' },
  drop_not_open: { status: 409, title: 'This piece is part of a drop that has not opened yet' },
  drop_not_admitted: {
    status: 409,
    title: 'This piece is part of a drop. Your turn has not come, or is over',
  },
  drop_limit: { status: 409, title: 'You have as many pieces of this drop as one person may buy' },
  drop_room_closed: { status: 409, title: 'The waiting room of this drop is not open' },
  drop_started: { status: 409, title: 'The room of this drop has opened; it cannot be changed any more' },
  drop_over: { status: 409, title: 'This drop is over already' },
  drop_times: { status: 409, title: 'These times do not fit together' },
  drop_products: { status: 409, title: 'The products of a drop come from one shop' },
  drop_product_taken: { status: 409, title: 'One of these products is part of another drop' },
  drop_slug_taken: { status: 409, title: 'Another drop has this address' },
  payment_in_progress: { status: 409, title: 'A payment for this order is under way' },
  already_paid: { status: 409, title: 'This order is paid already' },
  not_paid: { status: 409, title: 'This order is not paid, so there is nothing to give back' },
  not_cancellable: {
    status: 409,
    title: 'This has left already or was cancelled, so it cannot be cancelled any more',
  },
  not_shipped_yet: { status: 409, title: 'This has not been sent yet. Cancel it instead' },
  not_returnable: { status: 409, title: 'There are not as many of these left to send back' },
  return_window_closed: { status: 409, title: 'The time to change your mind about this is over' },
  one_shop_per_return: { status: 409, title: 'Each shop needs a return of its own' },
  not_exchangeable: { status: 409, title: 'This cannot be exchanged for that' },
  return_not_open: { status: 409, title: 'This return has moved on, so that is not possible any more' },
  reason_required: { status: 409, title: 'Say why, so that the shopper can understand it' },
  nothing_to_refund: { status: 409, title: 'There is nothing left to give back' },
  refund_too_large: { status: 409, title: 'That is more than is left of what was paid' },
  refund_not_failed: { status: 409, title: 'Only a refund that failed can be asked for again' },
  dead_letter_unreadable: { status: 409, title: 'What came was no placement and cannot be replayed' },
  dead_letter_superseded: { status: 409, title: 'The shopper has ordered again since' },
  alarm_not_open: { status: 409, title: 'This alarm is settled already' },
  body_too_large: { status: 413, title: 'This is larger than we take' },
  unsupported_media_type: { status: 415, title: 'Send this as application/json' },
  idempotency_conflict: { status: 422, title: 'This key was used before for something else' },
  too_many_requests: { status: 429, title: 'That was a little fast. Try again in a moment' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  busy: { status: 503, title: 'Many people are buying right now. Try again in a moment' },
  queue_unavailable: { status: 503, title: 'Redis does not answer. Nothing was changed' },
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

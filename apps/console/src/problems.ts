import type { Problem } from '@selvedge/contracts';

/** What a refusal means to somebody at work here, and what to do; codes not named keep the title the API gives. */
const messages: { readonly [Code in Problem['code']]?: string } = {
  wrong_credentials: 'The e-mail address or the password is not right.',
  too_many_requests: 'Too many tries. Wait a minute, then try again.',
  session_expired:
    'Your session has ended. Sign in again; what you typed stays here until you leave the page.',
  not_signed_in: 'Your session has ended. Sign in again; what you typed stays here until you leave the page.',
  version_conflict:
    'Somebody changed this while you had it open. What you see now is current: check it, then send again.',
  already_shipped:
    'This order was marked shipped already. What you see now is current; nothing was sent twice.',
  not_ready_to_ship: 'This order cannot be shipped now: it is not paid yet, or it was cancelled.',
  drop_not_found: 'There is no such drop.',
  drop_started: 'The room of this drop has opened. It cannot be changed any more; you can still call it off.',
  drop_over: 'This drop is over already.',
  drop_times: 'These times do not fit together. Check them and send again.',
  drop_products: 'The products of a drop come from one shop. Take out those of another.',
  drop_product_taken: 'One of these products is part of another drop that is not over. Take it out.',
  drop_slug_taken: 'Another drop has this address. Choose another one.',
  product_not_found: 'One of these products is not live any more. Take it out.',
  category_not_found: 'This category does not exist.',
  vendor_not_found: 'This shop is not here any more.',
  not_found: 'There is nothing here any more.',
  invalid_cursor: 'This page link is too old. Start from the first page.',
  not_cancellable: 'Some of it has left or was cancelled in the meantime. What you see now is current.',
  return_not_open: 'This return has moved on in the meantime. What you see now is current.',
  line_not_found: 'One of these pieces is not part of it any more. Load the page again.',
  return_not_found: 'There is no such return in your shop.',
  review_not_found: 'This review is not shown any more. What you see now is current.',
  question_not_found: 'This question is not shown any more. What you see now is current.',
  refund_not_found: 'There is no such refund.',
  not_paid: 'This order is not paid, so there is nothing to give back.',
  reason_required: 'Say why, so that the shopper can understand it.',
  nothing_to_refund: 'Type an amount first.',
  refund_not_failed: 'Only a refund that failed can be asked for again. What you see now is current.',
  idempotency_conflict: 'This was sent before with other words. Load the page again to see what came of it.',
  refund_too_large: 'Somebody gave part of it back in the meantime: less is left than you ask for.',
  too_many_to_ship: 'There are not that many pieces left to send. What you see now is current; choose again.',
  tracking_taken: 'A parcel of this order has that number already. Look at the label again.',
  carrier_unavailable: 'The carrier does not answer. Nothing was bought; try again in a moment.',
  carrier_refused:
    'The carrier does not take this parcel: look at address and weight, or send it with a carrier of your own.',
  rate_gone: 'The carrier does not offer this service any more. Show the prices again.',
  origin_missing: 'Say under Shipping, Settings where your parcels start; then labels can be bought.',
  shipment_voided: 'This label was given back already.',
  shipment_not_found: 'There is no such parcel in your shop.',
  zone_not_found: 'This zone is not there any more. What you see now is current.',
  too_many_zones: 'There are as many zones as there can be. Put the countries into one of them.',
  method_incomplete: 'A way to send cannot be reckoned with as it stands. Look over its amounts and days.',
  choose_one_way: 'Name your own carrier or buy a label, not both.',
  country_in_other_zone: 'A country stands in another zone already. A country can be in one zone only.',
  zone_name_taken: 'Another zone has this name.',
  coupon_not_found: 'There is no such coupon, or it is not yours to change.',
  coupon_code_taken: 'Another coupon has this code. Choose another one.',
  coupon_in_use:
    'It has been used in the meantime, so what it gives stays. Its end and its limits can still change.',
  coupon_limit_below_uses: 'It has been used more often than that already.',
  gift_card_not_found: 'There is no such gift card.',
  order_not_found: 'There is no such order in your shop.',
  queue_unavailable: 'Redis does not answer. Nothing was changed; try again when it is back.',
  alarm_not_open: 'Somebody settled this alarm in the meantime.',
  below_held: 'That is less than what is held for buyers.',
  not_enough_free: 'There are not that many free pieces there.',
  too_many_pieces: 'That is more than one location can hold. Check the number.',
  variant_not_found: 'This piece is not in your shop, or not in this location.',
  location_not_found: 'There is no such location in your shop.',
  location_closed: 'This location is closed. Choose another one.',
  location_name_taken: 'Another location of yours has this name.',
  idempotency_key_required: 'Something went wrong in this page. Reload it, then try again.',
  location_not_empty: 'Pieces still lie there. Move them to another location first.',
  picture_not_found:
    'A picture that was brought more than a day ago and not used is gone. Take it out and bring it again.',
  colours_incomplete: 'The colours of this piece are others by now. Load the page again.',
  picture_twice: 'A picture stands twice in one colour. Take one of the two out.',
  alt_text_missing: 'Say what each picture shows: the piece is on sale, and some people hear it instead.',
  picture_missing: 'Each colour of a piece on sale needs a picture.',
  pictures_busy: 'Many pictures are being brought right now. Try again in a moment.',
  forbidden: 'Your account may not do this.',
  busy: 'We are at our limit right now. Nothing was changed; try again in a moment.',
  internal: 'Something went wrong on our side. Nothing was changed; try again.',
};

export const NO_ANSWER = 'No answer came. Check your connection, then try again.';

/** Says a refusal in words. */
export function messageOf({ code, title }: Pick<Problem, 'code' | 'title'>): string {
  return messages[code] ?? `${title}.`;
}

/** Gives the message of each field at fault. */
export function fieldErrors(problem: Pick<Problem, 'errors'>): Record<string, string> {
  return Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
}

import type { Problem } from '@selvedge/contracts';

/** What a refusal means to somebody at work here, and what to do; codes not named keep the title the API gives. */
const messages: { readonly [Code in Problem['code']]?: string } = {
  wrong_credentials: 'The e-mail address or the password is not right.',
  too_many_requests: 'Too many tries. Wait a minute, then try again.',
  session_expired:
    'Your session has ended. Sign in again; what you typed stays here until you leave the page.',
  not_signed_in: 'Your session has ended. Sign in again; what you typed stays here until you leave the page.',
  version_conflict:
    'Somebody changed this order while you had it open. What you see now is current: check it, then send again.',
  already_shipped:
    'This order was marked shipped already. What you see now is current; nothing was sent twice.',
  not_ready_to_ship: 'This order cannot be shipped now: it is not paid yet, or it was cancelled.',
  too_many_pieces: 'There are not that many pieces left to send. What you see now is current; choose again.',
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
  idempotency_conflict: 'This parcel was sent or given back already. What you see now is current.',
  country_in_other_zone: 'A country stands in another zone already. A country can be in one zone only.',
  zone_name_taken: 'Another zone has this name.',
  order_not_found: 'There is no such order in your shop.',
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

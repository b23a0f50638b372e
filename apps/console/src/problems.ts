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
  order_not_found: 'There is no such order in your shop.',
  below_held: 'That is less than what is held for buyers.',
  not_enough_free: 'There are not that many free pieces there.',
  too_many_pieces: 'That is more than one location can hold. Check the number.',
  variant_not_found: 'This piece is not in your shop, or not in this location.',
  location_not_found: 'There is no such location in your shop.',
  location_closed: 'This location is closed. Choose another one.',
  location_name_taken: 'Another location of yours has this name.',
  invalid_cursor: 'This page link is too old. Start from the first page.',
  idempotency_key_required: 'Something went wrong in this page. Reload it, then try again.',
  location_not_empty: 'Pieces still lie there. Move them to another location first.',
  idempotency_conflict: 'This was sent before with other numbers. Reload the page, then try again.',
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

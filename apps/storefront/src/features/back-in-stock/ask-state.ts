import type { Problem } from '@selvedge/contracts';

export type AskState =
  | { readonly step: 'open'; readonly error: string | null }
  | { readonly step: 'asking' }
  | { readonly step: 'asked'; readonly confirmed: boolean };

/** Says what is wrong with an address before it is sent; null when nothing is. */
export function emailFault(email: string): string | null {
  return email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)
    ? null
    : 'Write an e-mail address like name@example.com.';
}

/** What a refusal means to somebody who wants to be told. */
export function sayRefusal(problem: Pick<Problem, 'code' | 'title'>): string {
  if (problem.code === 'in_stock')
    return 'It came back this moment. Load the page again and it is yours to take.';
  if (problem.code === 'too_many_requests') return 'That is a lot of wishes at once. Try again in an hour.';
  if (problem.code === 'invalid_input') return 'Write an e-mail address like name@example.com.';
  return `${problem.title}.`;
}

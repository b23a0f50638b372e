import type { Problem } from '@selvedge/contracts';

/** A question is at least this long: shorter ones ask nothing. */
const QUESTION_MIN = 8;

export type AskErrors = { readonly text?: string; readonly askerName?: string; readonly email?: string };

/** Says what is wrong with a question before it is sent, by field; empty when nothing is. */
export function askFaults(given: { text: string; askerName: string; email: string | null }): AskErrors {
  const email = given.email === null || /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(given.email);
  return {
    ...(given.text.length < QUESTION_MIN ? { text: 'Write your question in a few words.' } : {}),
    ...(given.askerName === '' ? { askerName: 'Write a first name to show beside it.' } : {}),
    ...(email ? {} : { email: 'Write an e-mail address like name@example.com.' }),
  };
}

/** What a refusal means to somebody who asks. */
export function sayAskRefusal(problem: Pick<Problem, 'code' | 'title'>): string {
  if (problem.code === 'too_many_requests')
    return 'That is a lot of questions at once. Try again in an hour.';
  if (problem.code === 'invalid_input') return 'Something in the form cannot be used. Check each field.';
  return `${problem.title}.`;
}

import 'server-only';
import { type Answer, createClient } from '@selvedge/client';
import { cookies, headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { links } from '../links.ts';
import { CONSOLE_COOKIES, PATH_HEADER } from '../session.ts';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** Calls in the name of whoever is signed in to the console; of their cookies only the console's own go along. */
export async function consoleApi() {
  const jar = await cookies();
  const cookie = Object.values(CONSOLE_COOKIES)
    .flatMap((name) => {
      const value = jar.get(name)?.value;
      return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
    })
    .join('; ');
  return createClient({
    baseUrl: API_URL,
    name: 'console',
    headers: () => (cookie === '' ? {} : { cookie }),
  });
}

/**
 * Takes the value of an answer. Whoever may not see it is led to where they can go on: signing in, the page that says so,
 * the page that says there is nothing. Anything else is for the error page.
 */
export async function take<Value>(asked: Promise<Answer<Value>>): Promise<Value> {
  const answer = await asked;
  if (answer.ok) return answer.value;
  switch (answer.problem.code) {
    case 'not_signed_in':
    case 'session_expired':
      return redirect(links.signIn((await headers()).get(PATH_HEADER) ?? undefined));
    case 'forbidden':
      return forbidden();
    case 'order_not_found':
    case 'drop_not_found':
    case 'not_found':
    case 'return_not_found':
    case 'dead_letter_not_found':
    case 'vendor_not_found':
    case 'variant_not_found':
    case 'coupon_not_found':
    case 'gift_card_not_found':
    case 'product_not_found':
    case 'invalid_input':
    case 'invalid_cursor':
      return notFound();
    default:
      throw new Error(`${answer.problem.code}: ${answer.problem.title}`);
  }
}

/** The same for what lies in Redis: null while it does not answer, which the page says in its place. */
export async function takeFromQueue<Value>(asked: Promise<Answer<Value>>): Promise<Value | null> {
  const answer = await asked;
  if (!answer.ok && answer.problem.code === 'queue_unavailable') return null;
  return take(Promise.resolve(answer));
}

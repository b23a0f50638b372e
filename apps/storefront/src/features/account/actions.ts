'use server';

import type { Problem } from '@selvedge/contracts';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { visitorApi } from '../../api/server.ts';
import { links, ownPath } from '../../links.ts';
import { type FormState, readForm, wordRefusal } from './form-state.ts';
import { sessionCookies } from './session-cookies.ts';

/** Signs in and goes to where the shopper was on their way to. Works as a plain form too. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const read = readForm(form, ['email', 'password']);
  if (!read.ok) return read.state;
  const { email, password } = read.values;
  const answer = await (await visitorApi()).signIn({ body: { email, password } }, await callerOf());
  if (!answer.ok) return refused(read.values, answer.problem);
  return enter(answer.headers, form);
}

/** Opens an account and signs in. */
export async function signUp(_before: FormState, form: FormData): Promise<FormState> {
  const read = readForm(form, ['fullName', 'email', 'newPassword']);
  if (!read.ok) return read.state;
  const { fullName, email, newPassword: password } = read.values;
  const answer = await (await visitorApi()).signUp({ body: { fullName, email, password } }, await callerOf());
  if (!answer.ok) return refused(read.values, answer.problem);
  return enter(answer.headers, form);
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const answer = await (await visitorApi()).signOut({});
  await keepCookies(answer.headers);
  redirect(links.signIn());
}

async function enter(answered: Headers, form: FormData): Promise<never> {
  await keepCookies(answered);
  const next = form.get('next');
  redirect(ownPath(typeof next === 'string' ? next : null));
}

async function keepCookies(answered: Headers): Promise<void> {
  const jar = await cookies();
  for (const { name, value, ...attributes } of sessionCookies(answered)) jar.set(name, value, attributes);
}

/** Hands on whose browser it is, so that the API counts attempts for each visitor and not for the shop. */
async function callerOf() {
  const given = await headers();
  const forwarded = given.get('x-forwarded-for');
  const agent = given.get('user-agent');
  return {
    headers: {
      ...(forwarded === null ? {} : { 'x-forwarded-for': forwarded }),
      ...(agent === null ? {} : { 'user-agent': agent }),
    },
  };
}

function refused(
  values: { readonly email: string; readonly fullName?: string },
  problem: Problem,
): FormState {
  const { email, fullName = '' } = values;
  return { email, fullName, ...wordRefusal(problem), attempt: Date.now() };
}

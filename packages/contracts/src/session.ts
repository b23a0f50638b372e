import { z } from 'zod';
import { Nothing, Slug, Uuid } from './common.ts';
import { route } from './route.ts';

const Email = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());
const SignInBody = z.strictObject({ email: Email, password: z.string().min(1).max(256) });
/** At least 8 characters, as NIST SP 800-63B asks; no rules of composition. */
export const NewPassword = z.string().min(8).max(256);

export const Me = z
  .strictObject({
    signedIn: z.boolean(),
    fullName: z.string().nullable(),
    email: z.string().nullable(),
    bagCount: z.int(),
  })
  .meta({ id: 'Me', description: 'What is personal about a shop page; asked for once a page, never cached' });

export const ConsoleMe = z
  .strictObject({
    accountId: Uuid,
    fullName: z.string(),
    email: z.string(),
    operator: z.boolean(),
    vendor: z
      .strictObject({ slug: Slug, name: z.string(), role: z.string() })
      .meta({ id: 'OwnVendor' })
      .nullable(),
  })
  .meta({ id: 'ConsoleMe' });
export type ConsoleMe = z.infer<typeof ConsoleMe>;

export const viewMe = route({
  name: 'viewMe',
  method: 'GET',
  path: '/v1/me',
  area: 'session',
  access: 'bag',
  summary: 'Who is signed in, and how many pieces the bag holds',
  response: Me,
  errors: [],
  graphql: 'query',
});

export const signUp = route({
  name: 'signUp',
  method: 'POST',
  path: '/v1/accounts',
  area: 'session',
  access: 'bag',
  status: 201,
  summary: 'Open a shopper account and sign in; the bag stays',
  body: z.strictObject({ email: Email, password: NewPassword, fullName: z.string().trim().min(1).max(120) }),
  response: Me,
  errors: ['email_taken', 'too_many_requests'],
});

export const signIn = route({
  name: 'signIn',
  method: 'POST',
  path: '/v1/session',
  area: 'session',
  access: 'bag',
  summary: 'Sign in as a shopper; the bag of this browser joins the one of the account',
  body: SignInBody,
  response: Me,
  errors: ['wrong_credentials', 'too_many_requests'],
});

export const refreshSession = route({
  name: 'refreshSession',
  method: 'POST',
  path: '/v1/session/refresh',
  area: 'session',
  access: 'public',
  summary: 'Exchange the refresh cookie for a new pair; a token used twice ends the session',
  response: Nothing,
  errors: ['session_expired'],
});

export const signOut = route({
  name: 'signOut',
  method: 'DELETE',
  path: '/v1/session',
  area: 'session',
  access: 'public',
  summary: 'End the session of this browser',
  response: Nothing,
  errors: [],
});

export const viewConsoleMe = route({
  name: 'viewConsoleMe',
  method: 'GET',
  path: '/v1/console/me',
  area: 'session',
  access: 'public',
  summary: 'Who is signed in to the console, as what',
  response: ConsoleMe,
  errors: ['not_signed_in'],
});

export const consoleSignIn = route({
  name: 'consoleSignIn',
  method: 'POST',
  path: '/v1/console/session',
  area: 'session',
  access: 'public',
  summary: "Sign in as a vendor's staff or as an operator",
  body: SignInBody,
  response: ConsoleMe,
  errors: ['wrong_credentials', 'too_many_requests'],
});

export const consoleRefreshSession = route({
  name: 'consoleRefreshSession',
  method: 'POST',
  path: '/v1/console/session/refresh',
  area: 'session',
  access: 'public',
  summary: 'Exchange the console refresh cookie for a new pair',
  response: Nothing,
  errors: ['session_expired'],
});

export const consoleSignOut = route({
  name: 'consoleSignOut',
  method: 'DELETE',
  path: '/v1/console/session',
  area: 'session',
  access: 'public',
  summary: 'End the console session of this browser',
  response: Nothing,
  errors: [],
});

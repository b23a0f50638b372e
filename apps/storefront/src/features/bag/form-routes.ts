import 'server-only';
import { createClient } from '@selvedge/client';
import type { NextRequest } from 'next/server';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** Says whether a form was sent by a page of our own; browsers tell, and what does not tell carries no cookies of ours. */
export function isOwnForm(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || new URL(origin).host === request.headers.get('host');
}

/** A client that speaks with the cookies of this request. */
export function clientOf(request: NextRequest) {
  const cookie = request.headers.get('cookie');
  return createClient({
    baseUrl: API_URL,
    name: 'storefront',
    headers: () => (cookie === null ? {} : { cookie }),
  });
}

/** Sends the browser on with GET, handing over the cookies that the API set. */
export function seeOther(address: string, answer?: { readonly headers: Headers }): Response {
  const headers = new Headers({ location: address, 'cache-control': 'no-store' });
  for (const cookie of answer?.headers.getSetCookie() ?? []) headers.append('set-cookie', cookie);
  return new Response(null, { status: 303, headers });
}

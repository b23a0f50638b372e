import { type NextRequest, NextResponse } from 'next/server';
import { renewedCookies } from './features/account/renew-session.ts';
import type { SessionCookie } from './features/account/session-cookies.ts';
import { paymentOrigins } from './features/checkout/payment-origins.ts';
import { links } from './links.ts';
import { checkoutPolicy } from './policy.ts';

/** The pages that are made for one person. All others are static and never pass here. */
export const config = {
  matcher: ['/bag', '/checkout/:path*', '/account/:path*', '/order/:path*'],
};

/** Renews a session that ran out, so that pages know who asks; gives the checkout its own policy with a fresh nonce. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const headers = new Headers(request.headers);
  const renewed = await renewedCookies(request.cookies);
  for (const { name, value } of renewed) request.cookies.set(name, value);
  if (renewed.length > 0) headers.set('cookie', request.cookies.toString());
  const elsewhere = detourOf(request);
  if (elsewhere !== null) return leave(request, elsewhere, renewed);
  const checkout = request.nextUrl.pathname.startsWith('/checkout');
  const policy = checkoutPolicy({
    nonce: btoa(crypto.randomUUID()),
    paymentOrigins: paymentOrigins(process.env.CARD_FIELDS_URL),
    development: process.env.NODE_ENV === 'development',
  });
  // The renderer takes the nonce for its own scripts from the policy of the request.
  if (checkout) headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  if (checkout) response.headers.set('content-security-policy', policy);
  return withCookies(response, renewed);
}

/**
 * Who has no session has no account page, who has no bag no checkout. Said here, it is a plain redirect; a page that has begun
 * to stream can only send the browser on by script. The pages themselves still decide what they show.
 */
function detourOf({ nextUrl, cookies }: NextRequest): string | null {
  const has = (name: string) => (cookies.get(name)?.value ?? '') !== '';
  if (nextUrl.pathname === links.account && !has('sv_at') && !has('sv_rt')) return links.signIn();
  return nextUrl.pathname.startsWith(links.checkout) && !has('sv_bag') ? links.bag : null;
}

function leave(request: NextRequest, pathname: string, renewed: readonly SessionCookie[]): NextResponse {
  const address = request.nextUrl.clone();
  address.pathname = pathname;
  address.search = '';
  return withCookies(NextResponse.redirect(address), renewed);
}

function withCookies(response: NextResponse, renewed: readonly SessionCookie[]): NextResponse {
  for (const { name, value, ...attributes } of renewed) response.cookies.set(name, value, attributes);
  return response;
}

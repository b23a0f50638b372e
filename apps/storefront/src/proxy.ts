import { type NextRequest, NextResponse } from 'next/server';
import { renewedCookies } from './features/account/renew-session.ts';
import { cardOrigins } from './features/checkout/card-origins.ts';
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
  const checkout = request.nextUrl.pathname.startsWith('/checkout');
  const policy = checkoutPolicy({
    nonce: btoa(crypto.randomUUID()),
    cardOrigins: cardOrigins(process.env.CARD_FIELDS_URL),
    development: process.env.NODE_ENV === 'development',
  });
  // The renderer takes the nonce for its own scripts from the policy of the request.
  if (checkout) headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  if (checkout) response.headers.set('content-security-policy', policy);
  for (const { name, value, ...attributes } of renewed) response.cookies.set(name, value, attributes);
  return response;
}

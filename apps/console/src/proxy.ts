import { type NextRequest, NextResponse } from 'next/server';
import { links } from './links.ts';
import { contentPolicy } from './policy.ts';
import { CONSOLE_COOKIES, cookiesOf, PATH_HEADER, runsOut, withCookies } from './session.ts';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';
const REFRESH_TIMEOUT_MS = 5_000;
const DEVELOPMENT = process.env.NODE_ENV === 'development';

/**
 * Runs before each page: renews a session whose access token has run out, sends whoever has none to sign in, and gives
 * the page its content policy. What a person may see is decided by the API at each call, never here.
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const renewal = await renew(request);
  if (renewal.state === 'none' && pathname !== '/sign-in') {
    const signIn = new URL(links.signIn(pathname === '/' ? undefined : pathname + search), request.nextUrl);
    return withSetCookies(NextResponse.redirect(signIn), renewal.setCookies);
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy({ nonce, development: DEVELOPMENT });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(PATH_HEADER, pathname + search);
  headers.set('cookie', withCookies(headers.get('cookie') ?? '', cookiesOf(renewal.setCookies)));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return withSetCookies(response, renewal.setCookies);
}

export const config = {
  matcher: ['/((?!v1/|media/|_next/|icon\\.svg|robots\\.txt).*)'],
};

type Renewal = { readonly state: 'signed_in' | 'none'; readonly setCookies: readonly string[] };

/**
 * Exchanges the refresh token when it is time. Two tabs may do so at once: within ten seconds the API answers both with
 * the same successor. An API that does not answer ends no session; the page will say that it cannot be reached.
 */
async function renew(request: NextRequest): Promise<Renewal> {
  const refresh = request.cookies.get(CONSOLE_COOKIES.refresh)?.value;
  const access = request.cookies.get(CONSOLE_COOKIES.access)?.value;
  if (!runsOut(access, Date.now() / 1000)) return { state: 'signed_in', setCookies: [] };
  if (refresh === undefined || refresh === '') return { state: 'none', setCookies: [] };
  try {
    const answer = await fetch(`${API_URL}/v1/console/session/refresh`, {
      method: 'POST',
      headers: { cookie: `${CONSOLE_COOKIES.refresh}=${refresh}`, 'x-selvedge-client': 'console' },
      cache: 'no-store',
      signal: AbortSignal.timeout(REFRESH_TIMEOUT_MS),
    });
    if (answer.ok) return { state: 'signed_in', setCookies: answer.headers.getSetCookie() };
    return answer.status === 401
      ? { state: 'none', setCookies: answer.headers.getSetCookie() }
      : { state: 'signed_in', setCookies: [] };
  } catch {
    return { state: 'signed_in', setCookies: [] };
  }
}

function withSetCookies(response: NextResponse, lines: readonly string[]): NextResponse {
  for (const line of lines) response.headers.append('set-cookie', line);
  return response;
}

import { type SessionCookie, sessionCookies } from './session-cookies.ts';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';
/** A page waits this long for its session; then it is made for a guest, and the browser renews. */
const RENEW_TIMEOUT_MS = 2000;

type Cookies = { get(name: string): { readonly value: string } | undefined };

/**
 * The browser drops the access cookie when it runs out and keeps the refresh cookie. Gives the cookies of the renewed session,
 * or none when there is nothing to renew. Two tabs that ask at once get the same pair.
 */
export async function renewedCookies(cookies: Cookies): Promise<SessionCookie[]> {
  const refresh = cookies.get('sv_rt')?.value ?? '';
  if ((cookies.get('sv_at')?.value ?? '') !== '' || refresh === '') return [];
  const answer = await fetch(`${API_URL}/v1/session/refresh`, {
    method: 'POST',
    headers: { cookie: `sv_rt=${encodeURIComponent(refresh)}`, 'x-selvedge-client': 'storefront' },
    signal: AbortSignal.timeout(RENEW_TIMEOUT_MS),
  }).catch(() => null);
  // A refused refresh token is forgotten too: the API answers with emptied cookies.
  return answer === null || answer.status >= 500 ? [] : sessionCookies(answer.headers);
}

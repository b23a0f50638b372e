import 'server-only';
import { createClient } from '@selvedge/client';
import { headers } from 'next/headers';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/**
 * Says whether the visitor is signed in. It reads the header and not `cookies()`: a page that is drawn again by the answer to its
 * own form, without JavaScript, is refused `cookies()` by the development server.
 */
export async function isSignedIn(): Promise<boolean> {
  const cookie = (await headers()).get('cookie');
  if (cookie === null) return false;
  const api = createClient({ baseUrl: API_URL, name: 'storefront', headers: () => ({ cookie }) });
  const me = await api.viewMe();
  return me.ok && me.value.signedIn;
}

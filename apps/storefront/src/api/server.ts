import 'server-only';
import { createClient } from '@selvedge/client';
import { cookies } from 'next/headers';

const API_URL = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** Reads that are the same for everybody; call it from cached functions only. */
export const publicApi = createClient({ baseUrl: API_URL, name: 'storefront' });

/** Calls in the name of the visitor of this request: their cookies go along, so never cache what it answers. */
export async function visitorApi() {
  const jar = await cookies();
  const cookie = jar
    .getAll()
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
  return createClient({
    baseUrl: API_URL,
    name: 'storefront',
    headers: () => (cookie === '' ? {} : { cookie }),
  });
}

import { type Client, createClient } from '@selvedge/client';
import type { Random } from './random.ts';

const TIMEOUT_MS = 4_000;

/** A browser that keeps cookies and is led to any of the APIs, anew for each request, as a balancer would. */
export function openBrowser(apiUrls: readonly string[], random: Random): Client {
  const cookies = new Map<string, string>();
  return createClient({
    baseUrl: '',
    name: 'chaos',
    async fetch(path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set('origin', 'http://localhost:3000');
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await fetch(`${random.pick(apiUrls)}${String(path)}`, { ...init, headers, signal });
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      return answer;
    },
  });
}

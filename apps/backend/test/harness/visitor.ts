import { type Client, createClient } from '@selvedge/client';

export type Visitor = {
  readonly client: Client;
  /** The cookies as they stand, by name. */
  readonly cookies: Map<string, string>;
  /** What the last answers asked the browser to keep, attributes included. */
  readonly setCookies: string[];
  /** A call of our own making, with the visitor's cookies. */
  send(path: string, init?: RequestInit): Promise<Response>;
};

const ORIGINS = { shop: 'http://localhost:3000', console: 'http://localhost:3001' };

/** A browser as far as the API can tell: keeps cookies, names its origin. */
export function makeVisitor(apiUrl: string, origin: keyof typeof ORIGINS): Visitor {
  const cookies = new Map<string, string>();
  const setCookies: string[] = [];
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('origin')) headers.set('origin', ORIGINS[origin]);
    headers.set('x-selvedge-client', 'test');
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(`${apiUrl}${path}`, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      setCookies.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  const client = createClient({
    baseUrl: '',
    name: 'test',
    // The client gives paths as text; only our own server is behind them.
    fetch: (path, init) => send(String(path), init),
  });
  return { client, cookies, setCookies, send };
}

/** The cookies of the console's session, set by the API and read by scripts never. */
export const CONSOLE_COOKIES = { access: 'svc_at', refresh: 'svc_rt' } as const;
/** Set by the proxy: the path a page was asked for, so that signing in can lead back to it. */
export const PATH_HEADER = 'x-console-path';

const SLACK_SECONDS = 15;

/**
 * Says whether an access token is about to be refused. Reads its expiry and believes nothing else of it: the API alone
 * checks signatures.
 */
export function runsOut(token: string | undefined, nowSeconds: number): boolean {
  const body = token?.split('.')[1];
  if (body === undefined) return true;
  try {
    const claims: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
    const expiry = typeof claims === 'object' && claims !== null && 'exp' in claims ? claims.exp : undefined;
    return typeof expiry !== 'number' || expiry - SLACK_SECONDS <= nowSeconds;
  } catch {
    return true;
  }
}

type Cookie = { readonly name: string; readonly value: string };

/** Reads name and value of `Set-Cookie` lines. */
export function cookiesOf(lines: readonly string[]): Cookie[] {
  return lines.map((line) => {
    const [pair = ''] = line.split(';', 1);
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() };
  });
}

/** Gives the `Cookie` header a request would carry had the answer with `fresh` cookies come before it. */
export function withCookies(header: string, fresh: readonly Cookie[]): string {
  const names = new Set(fresh.map(({ name }) => name));
  const kept = header.split(/;\s*/).filter((pair) => pair !== '' && !names.has(pair.split('=', 1)[0] ?? ''));
  const added = fresh.filter(({ value }) => value !== '').map(({ name, value }) => `${name}=${value}`);
  return [...kept, ...added].join('; ');
}

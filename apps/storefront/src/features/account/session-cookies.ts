export type SessionCookie = {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite: 'lax';
  readonly maxAge: number;
};

/** Reads the cookies an answer of the API sets, so that a page can hand them on. What cannot be read is left out. */
export function sessionCookies(headers: Headers): SessionCookie[] {
  return headers.getSetCookie().flatMap((line) => {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    if (at < 1) return [];
    const attributes = new Map(
      rest.map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name.toLowerCase(), value] as const;
      }),
    );
    return [
      {
        name: pair.slice(0, at),
        value: decodeURIComponent(pair.slice(at + 1)),
        path: attributes.get('path') ?? '/',
        httpOnly: attributes.has('httponly'),
        secure: attributes.has('secure'),
        sameSite: 'lax' as const,
        maxAge: Number(attributes.get('max-age') ?? 0),
      },
    ];
  });
}

import { describe, expect, it } from 'vitest';
import { cookiesOf, runsOut, withCookies } from './session.ts';

const NOW = 1_800_000_000;
const token = (exp: unknown) =>
  `head.${Buffer.from(JSON.stringify({ sub: 'ÿÿ?>', exp })).toString('base64url')}.signature`;

describe('an access token', () => {
  it('is good while there is time left', () => {
    expect(runsOut(token(NOW + 60), NOW)).toBe(false);
  });
  it.each([undefined, '', 'nonsense', token('soon'), token(NOW + 10), token(NOW - 1)])(
    'is renewed when it is %s',
    (one) => {
      expect(runsOut(one, NOW)).toBe(true);
    },
  );
});

it('puts fresh cookies in the place of old ones and drops those that end', () => {
  const fresh = cookiesOf(['svc_at=new; Path=/; HttpOnly', 'svc_rt=; Max-Age=0']);
  expect(withCookies('theme=dark; svc_at=old; svc_rt=r1', fresh)).toBe('theme=dark; svc_at=new');
});

import { describe, expect, it } from 'vitest';
import { sessionCookies } from './session-cookies.ts';

describe('session cookies', () => {
  it('hands on name, value and every attribute', () => {
    const headers = new Headers();
    headers.append('set-cookie', 'sv_at=a%3Db; Max-Age=300; Path=/; HttpOnly; Secure; SameSite=Lax');
    headers.append('set-cookie', 'sv_rt=; Max-Age=0; Path=/');
    expect(sessionCookies(headers)).toEqual([
      { name: 'sv_at', value: 'a=b', path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 300 },
      { name: 'sv_rt', value: '', path: '/', httpOnly: false, secure: false, sameSite: 'lax', maxAge: 0 },
    ]);
  });
  it('leaves out what is no cookie', () => {
    const headers = new Headers();
    headers.append('set-cookie', '=nothing; Path=/');
    expect(sessionCookies(headers)).toEqual([]);
  });
});

import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSigned } from './signature.ts';

const body = '{"tags":["home"]}';
const signature = createHmac('sha256', 'secret').update(body).digest('hex');

it('takes the signature of exactly this body and secret', () => {
  expect(isSigned(body, signature, 'secret')).toBe(true);
  expect(isSigned(`${body} `, signature, 'secret')).toBe(false);
  expect(isSigned(body, signature, 'other')).toBe(false);
});
it.each([null, '', 'zz', signature.slice(2), `${signature}00`])('refuses %j', (given) => {
  expect(isSigned(body, given, 'secret')).toBe(false);
});

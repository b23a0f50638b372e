import { expect, it } from 'vitest';
import { emailFault, sayRefusal } from './ask-state.ts';

it.each(['', 'nora', 'nora@', '@x.example', 'a b@x.example', `${'a'.repeat(250)}@x.example`])(
  'asks again for an address when given %j',
  (email) => expect(emailFault(email)).not.toBeNull(),
);

it('takes an address', () => expect(emailFault('nora@shopper.example')).toBeNull());

it('says what to do when the size came back meanwhile', () => {
  expect(sayRefusal({ code: 'in_stock', title: 'x' })).toContain('Load the page again');
});

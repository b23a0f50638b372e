import { expect, test } from 'vitest';
import { readEntries } from './stream.ts';

const now = new Date(1_000);
const fields = ['p', 'placement', 'c', 'cart', 'a', '', 'f', 'print', 'e', '12900', 'r', 'api', 'd', '2000'];

test('an entry reads as the intention it was written from', () => {
  const { messages, broken } = readEntries([['1-0', fields]], now);
  expect(broken).toEqual([]);
  expect(messages).toEqual([
    {
      entryId: '1-0',
      placementId: 'placement',
      cartId: 'cart',
      accountId: null,
      fingerprint: 'print',
      expectedMinor: 12_900n,
      replyTo: 'api',
      late: false,
    },
  ]);
});

test('an entry past its deadline is marked late', () => {
  expect(readEntries([['1-0', fields]], new Date(2_001)).messages[0]?.late).toBe(true);
});

test('what does not read as a placement comes apart and spoils nothing beside it', () => {
  const { messages, broken } = readEntries(
    [
      ['1-0', ['x', 'y']],
      ['2-0', fields],
      ['3-0', fields.with(9, '12.5')],
    ],
    now,
  );
  expect(messages.map((message) => message.entryId)).toEqual(['2-0']);
  expect(broken).toEqual(['1-0', '3-0']);
});

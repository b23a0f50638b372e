import { expect, test } from 'vitest';
import { type Entries, readEntries, writeMessage } from './stream.ts';

const now = new Date(1_000);
const intention = {
  placementId: '0199b1c2-0000-7000-8000-000000000001',
  cartId: '0199b1c2-0000-7000-8000-000000000002',
  accountId: null,
  fingerprint: 'print',
  expectedMinor: 12_900n,
  expectedDueMinor: 2_900n,
  trace: null,
  late: false,
};
const queued = { ...intention, replyTo: 'api', deadline: 2_000 };
const entry: Entries[number] = ['1-0', ['m', writeMessage(queued)]];

test('an entry reads as the intention it was written from', () => {
  const { messages, broken } = readEntries([entry], now);
  expect(broken).toEqual([]);
  expect(messages).toEqual([{ ...queued, entryId: '1-0' }]);
  const account = { ...queued, accountId: intention.cartId, trace: '00-abc-def-01' };
  const read = readEntries([['2-0', ['m', writeMessage(account)]]], now).messages[0];
  expect(read).toEqual({ ...account, entryId: '2-0' });
});

test('an entry past its deadline is marked late', () => {
  expect(readEntries([entry], new Date(2_001)).messages[0]?.late).toBe(true);
});

test('what does not read as a placement comes apart and spoils nothing beside it', () => {
  const halfCent = writeMessage(queued).replace('12900', '12.5');
  const { messages, broken } = readEntries(
    [
      ['1-0', ['x', 'y']],
      ['2-0', entry[1]],
      ['3-0', ['m', halfCent]],
      ['4-0', []],
    ],
    now,
  );
  expect(messages.map((message) => message.entryId)).toEqual(['2-0']);
  expect(broken).toEqual(['1-0', '3-0', '4-0']);
});

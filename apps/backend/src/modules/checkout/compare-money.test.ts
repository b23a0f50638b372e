import { expect, test } from 'vitest';
import { judgeOrder, judgeRecord } from './compare-money.ts';

const at = new Date(0);
const record = { provider: 'stripe', intentId: 'pi_1', orderId: 'o1', status: 'captured', at } as const;
const known = { orderId: 'o1', intentId: 'pi_1' };

test('money that is booked here or went back is fine; what is on its way is followed; what nobody knows is told', () => {
  expect(judgeRecord(record, [{ ...known, state: 'captured' }])).toEqual({ is: 'fine' });
  expect(judgeRecord(record, [{ ...known, state: 'returned' }])).toEqual({ is: 'fine' });
  for (const state of ['created', 'claimed', 'lapsed', 'cancelled', 'returning', 'replaced'] as const)
    expect(judgeRecord(record, [{ ...known, state }])).toEqual({ is: 'unfinished', intentIds: ['pi_1'] });
  expect(judgeRecord(record, [{ orderId: 'o1', intentId: 'pi_2', state: 'captured' }])).toEqual({
    is: 'unknown',
  });
});

test('a line that names the order alone is about every intent of it that has not ended', () => {
  const byOrder = { ...record, provider: 'paypal', intentId: null } as const;
  const both = [
    { orderId: 'o1', intentId: 'pi_1', state: 'captured' },
    { orderId: 'o1', intentId: 'PP-1', state: 'replaced' },
  ] as const;
  expect(judgeRecord(byOrder, both)).toEqual({ is: 'unfinished', intentIds: ['PP-1'] });
});

test('an order counts as paid with its whole total in its own currency', () => {
  const order = { dueMinor: 100n, currency: 'EUR' };
  expect(judgeOrder(order, { capturedMinor: 100n, currency: 'EUR' })).toBeNull();
  expect(judgeOrder(order, { capturedMinor: 99n, currency: 'EUR' })).toBe('wrong_money');
  expect(judgeOrder(order, { capturedMinor: 100n, currency: 'SEK' })).toBe('wrong_money');
  expect(judgeOrder(order, undefined)).toBe('without_money');
});

import { expect, test } from 'vitest';
import { NEXT_ORDER_STATE, NEXT_VENDOR_ORDER_STATE, progressOf } from './order-state.ts';

test('nothing leaves the end states of an order, but money that came late and found the goods free', () => {
  expect(Object.values(NEXT_ORDER_STATE.cancelled).every((next) => next === null)).toBe(true);
  const { revive, ...others } = NEXT_ORDER_STATE.expired;
  expect(revive).toBe('awaiting_payment');
  expect(Object.values(others).every((next) => next === null)).toBe(true);
});

test('an order is paid only while it awaits payment, and a parcel leaves only once it is paid', () => {
  const payable = Object.entries(NEXT_ORDER_STATE).filter(([, row]) => row.pay !== null);
  expect(payable.map(([state]) => state)).toEqual(['awaiting_payment']);
  const shippable = Object.entries(NEXT_VENDOR_ORDER_STATE).filter(([, row]) => row.ship_some !== null);
  expect(shippable.map(([state]) => state)).toEqual(['to_ship', 'partly_shipped']);
});

test('the order follows its parcels; cancelled parcels do not hold it up', () => {
  expect(progressOf(['to_ship', 'to_ship'])).toBeNull();
  expect(progressOf(['shipped', 'to_ship'])).toBe('ship_some');
  expect(progressOf(['partly_shipped'])).toBe('ship_some');
  expect(progressOf(['shipped', 'delivered'])).toBe('ship_all');
  expect(progressOf(['delivered', 'cancelled'])).toBe('deliver_all');
  expect(progressOf(['cancelled'])).toBeNull();
});

import type { Order } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { headlineOf, stagesOf } from './progress.ts';

const order = { placedAt: '2026-11-24T10:00:00Z', paidAt: '2026-11-24T10:01:00Z' };
const nothing = { minor: '0', currency: 'EUR' } as const;
const parcel: Order['parcels'][number] = {
  vendorSlug: 'a-shop',
  vendorName: 'A shop',
  state: 'to_ship',
  deliveryName: 'Standard',
  deliverFrom: '2026-11-27',
  deliverUntil: '2026-11-30',
  goods: nothing,
  shipping: nothing,
  lines: [],
  shipments: [],
};

describe('progress of a parcel', () => {
  it('shows what is behind and what is to come', () => {
    expect(stagesOf(order, parcel).map(({ done }) => done)).toEqual([true, true, false, false]);
  });
  it('takes its moments from the shipment', () => {
    const shippedAt = '2026-11-25T08:00:00Z';
    const shipment = {
      carrier: 'Post',
      trackingNumber: 'T1',
      state: 'in_transit',
      shippedAt,
      deliveredAt: null,
    } as const;
    const stages = stagesOf(order, { ...parcel, state: 'shipped', shipments: [shipment] });
    expect(stages[2]).toEqual({ name: 'On its way', at: shippedAt, done: true });
    expect(stages[3]).toEqual({ name: 'Delivered', at: null, done: false });
  });
  it('has come nowhere when it was cancelled', () => {
    expect(stagesOf(order, { ...parcel, state: 'cancelled' }).some(({ done }) => done)).toBe(false);
  });
  it('thanks once it is paid, and says so when it never was', () => {
    const given = { email: 'mia@example.com', parcels: [parcel, parcel] };
    expect(headlineOf({ ...given, state: 'paid' }, 'Mia').title).toBe('Thank you, Mia');
    expect(headlineOf({ ...given, state: 'expired' }, 'Mia').text).toContain('Nothing was charged');
  });
});

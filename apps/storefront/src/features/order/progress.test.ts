import type { Order, Shipment } from '@selvedge/contracts';
import { describe, expect, it } from 'vitest';
import { headlineOf, stagesOf } from './progress.ts';
import { sayShipment } from './shipment-words.ts';

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
  discount: nothing,
  shipping: nothing,
  lines: [],
  shipments: [],
};

const shipmentOf = (own: Partial<Shipment>): Shipment => ({
  id: '019aaaaa-0000-7000-8000-000000000001',
  number: 'SV-7K3M-92-1-P1',
  carrier: 'Post',
  trackingNumber: 'T1',
  trackingUrl: null,
  state: 'label_created',
  createdAt: '2026-11-25T07:00:00Z',
  shippedAt: null,
  deliveredAt: null,
  expectedOn: null,
  heardAt: null,
  silent: false,
  lines: [],
  events: [],
  ...own,
});

describe('progress of a parcel', () => {
  it('shows what is behind and what is to come', () => {
    expect(stagesOf(order, parcel).map(({ done }) => done)).toEqual([true, true, false, false]);
  });
  it('takes its moments from the shipment', () => {
    const shippedAt = '2026-11-25T08:00:00Z';
    const shipment = shipmentOf({ state: 'in_transit', shippedAt });
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
  it('says of each state what it means for the one who waits, and does not pretend when nothing is heard', () => {
    const say = (own: Partial<Shipment>) => sayShipment(shipmentOf(own), parcel).title;
    expect(say({})).toBe('Being packed');
    expect(say({ state: 'in_transit', shippedAt: '2026-11-25T08:00:00Z' })).toBe('On its way');
    expect(say({ state: 'out_for_delivery' })).toBe('With you today');
    expect(say({ state: 'exception' })).toBe('A hitch on the way');
    expect(say({ state: 'in_transit', silent: true, heardAt: '2026-11-20T08:00:00Z' })).toBe(
      'Nothing heard since 20 November',
    );
  });
});

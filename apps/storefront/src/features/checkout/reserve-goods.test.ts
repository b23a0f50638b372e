import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Wait } from './placement-state.ts';
import { reserveGoods } from './reserve-goods.ts';

const ID = '0199d5c1-7a30-7000-8000-000000000001';
const total = { minor: '12900', currency: 'EUR' } as const;
const reserved = {
  placementId: ID,
  status: 'reserved',
  reason: null,
  variantId: null,
  available: null,
  orderNumber: 'SV-7K3M-92',
  total,
  due: total,
  holdUntil: '2026-11-24T12:10:00Z',
  pollAfterMs: 0,
};

/** The shop as the network shows it: sends away so many times, then has room. */
let away = 0;
let keys: (string | null)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  keys = [];
  vi.stubGlobal('fetch', async (_address: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'));
    if (keys.length > away) return Response.json(reserved);
    const problem = {
      type: '/problems/busy',
      title: 'Busy',
      status: 503,
      code: 'busy',
      instance: 'request-1',
    };
    return Response.json(problem, { status: 503, headers: { 'retry-after': '3' } });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('comes back to a busy shop as late as it was asked to, with the same key, and says so', async () => {
  away = 6;
  const heard: Wait[] = [];
  const asked = reserveGoods({
    placementId: ID,
    price: { total, due: total, couponCounts: false },
    onWait: (wait) => heard.push(wait),
  });
  await vi.advanceTimersByTimeAsync(2_999);
  expect(keys).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(15_001);
  expect(await asked).toEqual({ ok: true, holdUntil: reserved.holdUntil });
  expect(keys).toEqual(Array(7).fill(ID));
  expect(heard).toEqual(Array(6).fill('room'));
});

it('gives up on a shop that stays busy, and keeps the placement for the next try', async () => {
  away = Number.POSITIVE_INFINITY;
  const asked = reserveGoods({
    placementId: ID,
    price: { total, due: total, couponCounts: false },
    onWait: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await asked).toMatchObject({ ok: false, code: 'busy', over: false });
  expect(keys).toHaveLength(13);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, type ReturnedPieces, windowOf } from './pieces.ts';

const DAY = 86_400_000;
const line = {
  id: 'l',
  variantId: 'm',
  colour: 'Ink',
  size: 'M',
  sku: 'A-M',
  quantity: 3,
  cancelled: 1,
  handedOver: 1,
};
const large = { variantId: 'lg', colour: 'Ink', size: 'L', sku: 'A-L' };
const delivered = new Date('2026-03-01T10:00:00Z');
const parcel = { state: 'delivered', deliveredAt: delivered };
const exchange = (state: ReturnedPieces['state'], quantity = 1): ReturnedPieces => ({
  lineId: 'l',
  state,
  kind: 'exchange',
  variantId: 'm',
  quantity,
  closedAt: state === 'replaced' ? new Date('2026-03-10T10:00:00Z') : null,
  replacement: large,
});

test('pieces that are cancelled, coming back or exchanged are not there to be sent back; the replacement is', () => {
  expect(piecesOf(line, parcel, [])).toMatchObject([{ variantId: 'm', quantity: 2 }]);
  expect(piecesOf(line, parcel, [exchange('approved')])).toMatchObject([{ variantId: 'm', quantity: 1 }]);
  expect(piecesOf(line, parcel, [exchange('cancelled')])).toMatchObject([{ variantId: 'm', quantity: 2 }]);
  const after = piecesOf(line, parcel, [exchange('replaced')]);
  expect(after).toMatchObject([
    { variantId: 'm', quantity: 1 },
    { variantId: 'lg', size: 'L', quantity: 1 },
  ]);
  expect(after[1]?.since?.getTime()).toBeGreaterThan(Date.parse('2026-03-10T10:00:00Z'));
});

test('of a part of an order only what has left can be sent back', () => {
  const partly = { state: 'partly_shipped', deliveredAt: null };
  expect(piecesOf(line, partly, [])).toMatchObject([{ variantId: 'm', quantity: 1 }]);
  expect(piecesOf({ ...line, handedOver: 0 }, partly, [])).toEqual([]);
});

test('whatever was exchanged or sent back, nobody has more pieces than were sent', () => {
  const returned = fc.array(
    fc.record({
      state: fc.constantFrom('approved', 'refunded', 'replaced', 'rejected', 'received'),
      from: fc.constantFrom('m', 'lg'),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(returned, (all) => {
      const done: ReturnedPieces[] = [];
      for (const { state, from } of all) {
        const held = piecesOf(line, parcel, done);
        if (!held.some((pieces) => pieces.variantId === from)) continue;
        const replacement = from === 'm' ? large : { ...line };
        done.push({ ...exchange(state), variantId: from, replacement });
      }
      const total = piecesOf(line, parcel, done).reduce((sum, pieces) => sum + pieces.quantity, 0);
      const away = done.filter(({ state }) => state !== 'replaced' && state !== 'rejected').length;
      expect(total).toBe(line.quantity - line.cancelled - away);
    }),
  );
});

test('fourteen days at least to change one’s mind, to the second; then what is faulty, for two years', () => {
  const after = (days: number, extraMs = 0) => new Date(delivered.getTime() + days * DAY + extraMs);
  expect(windowOf(null, 30, after(400)).open).toBe('mind');
  expect(windowOf(delivered, 0, after(14)).open).toBe('mind');
  expect(windowOf(delivered, 0, after(14, 1)).open).toBe('guarantee');
  expect(windowOf(delivered, 30, after(30)).open).toBe('mind');
  expect(windowOf(delivered, 30, after(30, 1)).open).toBe('guarantee');
  expect(windowOf(delivered, 30, after(730)).open).toBe('guarantee');
  expect(windowOf(delivered, 30, after(730, 1)).open).toBe('no');
});

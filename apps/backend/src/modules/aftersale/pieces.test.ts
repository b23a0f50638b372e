import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, type ReturnedPieces, windowOf } from './pieces.ts';

const DAY = 86_400_000;
const line = { id: 'l', variantId: 'm', colour: 'Ink', size: 'M', sku: 'A-M', quantity: 3, cancelled: 1 };
const large = { variantId: 'lg', colour: 'Ink', size: 'L', sku: 'A-L' };
const delivered = new Date('2026-03-01T10:00:00Z');
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
  expect(piecesOf(line, delivered, [])).toMatchObject([{ variantId: 'm', quantity: 2 }]);
  expect(piecesOf(line, delivered, [exchange('approved')])).toMatchObject([{ variantId: 'm', quantity: 1 }]);
  expect(piecesOf(line, delivered, [exchange('cancelled')])).toMatchObject([{ variantId: 'm', quantity: 2 }]);
  const after = piecesOf(line, delivered, [exchange('replaced')]);
  expect(after).toMatchObject([
    { variantId: 'm', quantity: 1 },
    { variantId: 'lg', size: 'L', quantity: 1 },
  ]);
  expect(after[1]?.since?.getTime()).toBeGreaterThan(Date.parse('2026-03-10T10:00:00Z'));
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
        const held = piecesOf(line, delivered, done);
        if (!held.some((pieces) => pieces.variantId === from)) continue;
        const replacement = from === 'm' ? large : { ...line };
        done.push({ ...exchange(state), variantId: from, replacement });
      }
      const total = piecesOf(line, delivered, done).reduce((sum, pieces) => sum + pieces.quantity, 0);
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

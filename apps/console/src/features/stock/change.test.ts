import { expect, it } from 'vitest';
import { type ChangeFields, checkChange } from './change.ts';

const fields = (part: Partial<ChangeFields>): ChangeFields => ({
  mode: 'count',
  pieces: '',
  cause: 'count',
  toLocationId: '',
  note: '',
  ...part,
});
const place = { onHand: 10, held: 3 };

it('a count replaces, a change is added, a move takes only what is free', () => {
  expect(checkChange(fields({ pieces: '8' }), place)).toMatchObject({ ok: true, after: 8 });
  expect(checkChange(fields({ mode: 'change', pieces: '-2' }), place)).toMatchObject({ ok: true, after: 8 });
  expect(checkChange(fields({ mode: 'change', pieces: '+5' }), place)).toMatchObject({ ok: true, after: 15 });
  expect(checkChange(fields({ mode: 'move', pieces: '7' }), place)).toMatchObject({ ok: true, after: 3 });
  expect(checkChange(fields({ mode: 'move', pieces: '8' }), place)).toMatchObject({ ok: false });
});

it.each(['', 'a', '1.5', '-1', '1e3'])('does not take %j for a count', (pieces) => {
  expect(checkChange(fields({ pieces }), place)).toMatchObject({ ok: false });
});

it('names how many are held when a number would go below them', () => {
  const low = checkChange(fields({ pieces: '2' }), place);
  expect(low.ok ? '' : low.message).toContain('3 are held');
});

it('asks again before much goes', () => {
  expect(checkChange(fields({ pieces: '4' }), place)).toMatchObject({ big: true });
  expect(checkChange(fields({ pieces: '9' }), place)).toMatchObject({ big: false });
  expect(checkChange(fields({ mode: 'change', pieces: '60' }), place)).toMatchObject({ big: true });
});

import { describe, expect, it } from 'vitest';
import { countsDownTo, phaseOf, writeEta, writeLeft, writeStock } from './phase.ts';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 12, minutes)).toISOString();
const ms = (minutes: number) => Date.parse(at(minutes));
const drop = { state: 'scheduled', roomOpensAt: at(0), opensAt: at(30), closesAt: at(90) } as const;
const waiting = { state: 'waiting', position: null, admittedUntil: null } as const;

describe('the phase of a drop', () => {
  it('goes by the times for who has no place, whatever the page was told when it was made', () => {
    expect(phaseOf(drop, null, ms(-1))).toBe('before');
    expect(phaseOf(drop, null, ms(0))).toBe('room');
    expect(phaseOf(drop, null, ms(30))).toBe('late');
    expect(phaseOf(drop, null, ms(90))).toBe('over');
    expect(phaseOf({ ...drop, state: 'cancelled' }, null, ms(0))).toBe('called_off');
  });

  it('goes by the place for who has one', () => {
    expect(phaseOf(drop, waiting, ms(5))).toBe('in_room');
    expect(phaseOf(drop, waiting, ms(31))).toBe('drawing');
    expect(phaseOf(drop, { ...waiting, position: 4 }, ms(31))).toBe('waiting');
    expect(phaseOf(drop, { ...waiting, position: 4 }, ms(90))).toBe('missed');
    const turn = { state: 'admitted', position: 1, admittedUntil: at(41) } as const;
    expect(phaseOf(drop, turn, ms(40))).toBe('turn');
    expect(phaseOf(drop, turn, ms(41))).toBe('lapsed');
    expect(countsDownTo('turn', drop, turn)).toBe(at(41));
    expect(phaseOf(drop, { ...turn, state: 'used' }, ms(50))).toBe('used');
  });
});

it('writes what is left the way people say it', () => {
  expect(writeLeft(59.2)).toBe('1:00');
  expect(writeLeft(3_845)).toBe('1:04:05');
  expect(writeLeft(86_400)).toBe('1 day');
  expect(writeLeft(86_400 * 2 + 3_600 * 3 + 100)).toBe('2 days 3 hours');
  expect(writeLeft(-5)).toBe('0:00');
});

it('says a range, in hours once it is long, and nothing when nobody can know', () => {
  expect(writeEta(null)).toBe(null);
  expect(writeEta({ fromMinutes: 0, untilMinutes: 1 })).toBe('about a minute');
  expect(writeEta({ fromMinutes: 0, untilMinutes: 3 })).toBe('up to 3 minutes');
  expect(writeEta({ fromMinutes: 4, untilMinutes: 6 })).toBe('about 4–6 minutes');
  expect(writeEta({ fromMinutes: 80, untilMinutes: 170 })).toBe('about 1–3 hours');
});

it('tells honestly whether waiting may still help', () => {
  expect(writeStock({ free: 2, held: 5 })).toBe(null);
  expect(writeStock({ free: 0, held: 1 })).toMatch(/One piece is in somebody’s checkout/);
  expect(writeStock({ free: 0, held: 0 })).toMatch(/Everything is sold/);
});

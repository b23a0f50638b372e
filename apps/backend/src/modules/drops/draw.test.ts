import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitmentOf, drawHash, drawOrder } from './draw.ts';

const seeds = fc.stringMatching(/^[0-9a-f]{64}$/);
const tickets = fc.uniqueArray(fc.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/), { maxLength: 40 });
const entries = (of: readonly string[]) => of.map((ticket) => ({ ticket }));

test('the draw is the same in whatever order the tickets are given', () => {
  fc.assert(
    fc.property(seeds, tickets, fc.array(fc.nat()), (seed, given, keys) => {
      const shuffled = given
        .map((ticket, at) => ({ ticket, key: keys[at] ?? 0 }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ ticket }) => ticket);
      expect(drawOrder(seed, entries(shuffled))).toEqual(drawOrder(seed, entries(given)));
    }),
  );
});

test('everybody gets one position, from 1 on, in the order of the hashes', () => {
  fc.assert(
    fc.property(seeds, tickets, (seed, given) => {
      const drawn = drawOrder(seed, entries(given));
      expect(drawn.map(({ position }) => position)).toEqual(given.map((_, at) => at + 1));
      expect(drawn.map(({ ticket }) => ticket).toSorted()).toEqual(given.toSorted());
      expect(drawn.map(({ hash }) => hash)).toEqual(drawn.map(({ hash }) => hash).toSorted());
    }),
  );
});

test('another seed has another commitment and other hashes', () => {
  fc.assert(
    fc.property(seeds, seeds, (one, other) => {
      fc.pre(one !== other);
      expect(commitmentOf(one)).not.toBe(commitmentOf(other));
      expect(drawHash(one, '7K3M-92QX-A0B1-ZZ4D')).not.toBe(drawHash(other, '7K3M-92QX-A0B1-ZZ4D'));
    }),
  );
});

test('the rule is the published one: what sha256sum and openssl print', () => {
  const seed = '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';
  expect(commitmentOf(seed)).toBe('5725ead4113492f19e268e5c882e65288f09e4325ac869c9a40edca1dded2f47');
  expect(drawHash(seed, '7K3M-92QX-A0B1-ZZ4D')).toBe(
    '4d361d7d6765648756d9cf3d69780a91d6042d53e1cbf90398bf8ea0c988ed34',
  );
});

import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyDraw, wordVerdict, writeDraw } from './verify-draw.ts';

const seed = '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';
const seedHash = createHash('sha256').update(seed).digest('hex');
const lines = ['7K3M-92QX-A0B1-ZZ4D', 'AAAA-BBBB-CCCC-DDDD', '0000-1111-2222-3333']
  .map((ticket) => ({ ticket, hash: createHmac('sha256', seed).update(ticket).digest('hex') }))
  .toSorted((a, b) => (a.hash < b.hash ? -1 : 1))
  .map((one, at) => ({ ...one, position: at + 1 }));
const draw = { seed, seedHash, entrants: 3, lines };

describe('checking a draw', () => {
  it('holds when every ticket stands where its hash puts it', async () => {
    expect(await verifyDraw(draw)).toEqual({ ok: true, checked: 3 });
    expect(await verifyDraw({ ...draw, entrants: 0, lines: [] })).toEqual({ ok: true, checked: 0 });
  });

  it('finds a seed that was exchanged, a hash that was made up, two who changed places, and one left out', async () => {
    const other = seed.replace('5', '6');
    expect(await verifyDraw({ ...draw, seed: other })).toMatchObject({ ok: false, fault: 'seed' });
    const made = lines.map((line) => (line.position === 2 ? { ...line, hash: '0'.repeat(64) } : line));
    expect(await verifyDraw({ ...draw, lines: made })).toMatchObject({ ok: false, fault: 'hash' });
    const [a, b, c] = lines;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three lines');
    const swapped = [{ ...b, position: 1 }, { ...a, position: 2 }, c];
    expect(await verifyDraw({ ...draw, lines: swapped })).toMatchObject({ ok: false, fault: 'order' });
    expect(await verifyDraw({ ...draw, lines: [a, b] })).toMatchObject({ ok: false, fault: 'count' });
  });

  it('is said in words and written as a text', async () => {
    expect(wordVerdict(await verifyDraw(draw))).toMatch(/^It holds\. .* All 3 tickets/);
    expect(wordVerdict({ ok: false, fault: 'order', ticket: 'T' })).toMatch(/does not hold.*Ticket T/);
    expect(writeDraw(draw).split('\n')).toHaveLength(7);
  });
});

import { expect, it } from 'vitest';
import { openTurns, PicturesBusy } from './in-turn.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

it('runs no more at a time than it says, lets some wait in order, and sends the others away', async () => {
  const inTurn = openTurns({ parallel: 2, waitingMax: 2 });
  const gates = [1, 2, 3, 4].map(() => Promise.withResolvers<void>());
  const begun: number[] = [];
  const all = gates.map(({ promise }, i) =>
    inTurn(async () => {
      begun.push(i);
      await promise;
      return i;
    }),
  );
  await expect(inTurn(async () => 5)).rejects.toThrow(PicturesBusy);
  expect(begun).toEqual([0, 1]);
  gates[0]?.resolve();
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

it('goes on after work that failed', async () => {
  const inTurn = openTurns({ parallel: 1, waitingMax: 1 });
  const failing = inTurn(() => Promise.reject(new Error('broken')));
  const next = inTurn(async () => 'done');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('done');
  expect(await inTurn(async () => 'again')).toBe('again');
});

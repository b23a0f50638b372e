'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import type { ChangeFields } from './change.ts';

type Place = { readonly variantId: string; readonly locationId: string; readonly onHand: number };

/**
 * Sends a change of one place. The key stays the same until an answer came: pressing again after a lost answer does nothing
 * twice.
 */
export function useChange({ variantId, locationId, onHand }: Place, onDone: () => void) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string>();
  const key = useRef<string>(undefined);
  const send = ({ mode, cause, note, toLocationId }: ChangeFields, pieces: number) =>
    start(async () => {
      setProblem(undefined);
      key.current ??= crypto.randomUUID();
      const options = { idempotencyKey: key.current };
      const answer = await (mode === 'move'
        ? api.transferStock(
            {
              body: {
                fromLocationId: locationId,
                toLocationId,
                note,
                lines: [{ variantId, quantity: pieces }],
              },
            },
            options,
          )
        : api.adjustStock(
            {
              body: {
                variantId,
                locationId,
                cause,
                note,
                ...(mode === 'count' ? { counted: pieces, seenOnHand: onHand } : { change: pieces }),
              },
            },
            options,
          )
      ).catch(() => undefined);
      if (answer === undefined) return setProblem(NO_ANSWER);
      key.current = undefined;
      if (!answer.ok) {
        const { detail } = answer.problem;
        setProblem(`${messageOf(answer.problem)}${detail === undefined ? '' : ` ${detail}`}`);
        return router.refresh();
      }
      announce(mode === 'move' ? 'Moved. Both ledgers say so.' : 'Stock changed. The ledger says why.');
      onDone();
      router.refresh();
    });
  return { send, busy, problem };
}

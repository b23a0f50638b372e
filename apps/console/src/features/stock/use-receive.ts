'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { links } from '../../links.ts';
import { messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import { quantityOf, type ReceivedLine, sumOf } from './receive-state.ts';
import { sayPieces } from './words.ts';

type Receipt = { readonly locationId: string; readonly reference: string; readonly note: string };

/** Sends a receipt. The key stays until an answer came, so that a second press books nothing twice. */
export function useReceive() {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState<string>();
  const key = useRef<string>(undefined);
  const receive = (receipt: Receipt, lines: readonly ReceivedLine[]) =>
    start(async () => {
      setProblem(undefined);
      key.current ??= crypto.randomUUID();
      const body = {
        ...receipt,
        lines: lines.flatMap((line) => {
          const quantity = quantityOf(line);
          return quantity === null ? [] : [{ variantId: line.variantId, quantity }];
        }),
      };
      const answer = await api.receiveStock({ body }, { idempotencyKey: key.current }).catch(() => undefined);
      if (answer === undefined) return setProblem(NO_ANSWER);
      key.current = undefined;
      if (!answer.ok) return setProblem(messageOf(answer.problem));
      announce(`${sayPieces(sumOf(lines))} received. The shop shows them now.`);
      router.push(links.vendorStock({ locationId: receipt.locationId }));
      router.refresh();
    });
  return { receive, busy, problem };
}

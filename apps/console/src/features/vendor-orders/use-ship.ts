'use client';

import type { VendorOrder } from '@selvedge/contracts';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { api } from '../../api/browser.ts';
import { fieldErrors, messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import type { ShipErrors } from './shipment.ts';

type Order = Pick<VendorOrder, 'id' | 'number' | 'version'>;
type Body = Parameters<typeof api.shipVendorOrder>[0]['body'];
export type Way = Pick<Body, 'lines' | 'own' | 'label'>;

/**
 * Sends a parcel. Its id is made here and kept until an answer comes, so that pressing again after a lost answer buys no second
 * label. When the answer is no, the form stays as it was, over the order as it is by then.
 */
export function useShip({ id, number, version }: Order) {
  const router = useRouter();
  const parcelId = useRef<string | null>(null);
  const [errors, setErrors] = useState<ShipErrors>({});
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const ship = (way: Way) => {
    setErrors({});
    setProblem(undefined);
    parcelId.current ??= crypto.randomUUID();
    const body = { ...way, version, shipmentId: parcelId.current };
    start(async () => {
      const answer = await api.shipVendorOrder({ params: { id }, body }).catch(() => undefined);
      start(() => {
        if (answer === undefined) return setProblem(NO_ANSWER);
        parcelId.current = null;
        if (answer.ok) {
          const bought = 'The label is bought. Print it, then hand the parcel over.';
          announce(way.label === null ? `${number}: the parcel is on its way. The shopper is told.` : bought);
        } else {
          setProblem(messageOf(answer.problem));
          setErrors(fieldErrors(answer.problem));
        }
        router.refresh();
      });
    });
  };
  return { ship, busy, errors, setErrors, problem };
}

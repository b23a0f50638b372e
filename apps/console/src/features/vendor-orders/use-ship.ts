'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useOptimistic, useState } from 'react';
import { api } from '../../api/browser.ts';
import { fieldErrors, messageOf, NO_ANSWER } from '../../problems.ts';
import { announce } from '../frame/announce.ts';
import { checkShipment, type ShipmentErrors, type ShipmentFields } from './shipment.ts';

type Order = { readonly id: string; readonly number: string; readonly version: number };

/**
 * Marks an order shipped. It counts as shipped on the screen at once; when the answer is no, the form comes back with what
 * was typed and the reason, over the order as it is by then.
 */
export function useShip({ id, number, version }: Order) {
  const router = useRouter();
  const [sent, showSent] = useOptimistic<ShipmentFields | null>(null);
  const [errors, setErrors] = useState<ShipmentErrors>({});
  const [problem, setProblem] = useState<string>();
  const ship = (fields: ShipmentFields) => {
    const wrong = checkShipment(fields);
    setErrors(wrong);
    setProblem(undefined);
    if (Object.keys(wrong).length > 0) return;
    startTransition(async () => {
      showSent(fields);
      const body = { ...fields, version };
      const answer = await api.shipVendorOrder({ params: { id }, body }).catch(() => undefined);
      startTransition(() => {
        if (answer?.ok === true) announce(`${number} is marked shipped. The shopper is told by e-mail.`);
        else if (answer === undefined) setProblem(NO_ANSWER);
        else {
          setProblem(messageOf(answer.problem));
          setErrors(fieldErrors(answer.problem));
        }
        router.refresh();
      });
    });
  };
  return { ship, sent, errors, problem };
}

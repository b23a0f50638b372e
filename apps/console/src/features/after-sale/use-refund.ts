'use client';

import type { StaffAfterSale } from '@selvedge/contracts';
import { useState } from 'react';
import { showMoney } from '../../money.ts';
import { readAmounts } from './amount.ts';
import { refundIn, type Scope } from './commands.ts';
import { useCommand } from './use-command.ts';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly mostMinor: bigint;
  readonly shipping: boolean;
};

/** What of an order something is left to give back of: each line, and each shop's delivery. */
export function rowsOf(parcels: StaffAfterSale['parcels']): Row[] {
  return parcels
    .flatMap(({ vendorOrderId, vendorName, lines, refundableShipping }) => [
      ...lines.map(({ lineId, productName, size, refundable }) => ({
        id: lineId,
        name: `${productName}, ${size}`,
        mostMinor: BigInt(refundable.minor),
        shipping: false,
      })),
      {
        id: vendorOrderId,
        name: `Delivery by ${vendorName}`,
        mostMinor: BigInt(refundableShipping.minor),
        shipping: true,
      },
    ])
    .filter((row) => row.mostMinor > 0n);
}

/** The amounts somebody types to give back, and the giving. */
export function useRefund(scope: Scope, rows: readonly Row[], onDone: () => void) {
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const [borneBy, setBorneBy] = useState<'vendor' | 'market'>('vendor');
  const { run, problem, setProblem, busy } = useCommand(() => {
    setTyped({});
    setNote('');
    onDone();
  });
  const { given, errors, totalMinor } = readAmounts(rows, typed);
  const total = showMoney({ minor: totalMinor.toString(), currency: 'EUR' });
  const asked = (shipping: boolean) =>
    given.filter(({ id }) => rows.find((row) => row.id === id)?.shipping === shipping);
  const refund = () => {
    if (note.trim().length < 3) return setProblem('Say why, so that the books can be understood later.');
    const lines = asked(false).map(({ id, minor }) => ({ lineId: id, amountMinor: minor.toString() }));
    const shipping = asked(true).map(({ id, minor }) => ({
      vendorOrderId: id,
      amountMinor: minor.toString(),
    }));
    return run(`${total} is on its way back to the shopper.`, (options) =>
      refundIn(scope, { lines, shipping, note: note.trim(), borneBy }, options),
    );
  };
  const ready = totalMinor > 0n && Object.keys(errors).length === 0;
  const type = (id: string, text: string) => setTyped({ ...typed, [id]: text });
  return {
    rows,
    typed,
    type,
    note,
    setNote,
    borneBy,
    setBorneBy,
    errors,
    total,
    totalMinor,
    ready,
    refund,
    problem,
    busy,
  };
}

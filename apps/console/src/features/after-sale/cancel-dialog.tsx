'use client';

import type { StaffAfterSale } from '@selvedge/contracts';
import { Button, Notice } from '@selvedge/ui';
import { useState } from 'react';
import { plural } from '../../dates.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { CancelLine } from './cancel-line.tsx';
import { cancelIn, type Scope } from './commands.ts';
import { useCommand } from './use-command.ts';
import { cancelWords } from './words.ts';

export type OrderDialog = {
  readonly scope: Scope;
  readonly parcels: StaffAfterSale['parcels'];
  /** What is left of what was charged, where a gift card paid the rest; null where none did. */
  readonly charged: { readonly leftMinor: bigint; readonly last4: string } | null;
  readonly open: boolean;
  readonly onClose: () => void;
};
type Reason = (typeof cancelWords)[number][0];

/** Cancels pieces that have not left: how many of each, why, and whether they are for sale again. */
export function CancelDialog({ scope, parcels, open, onClose }: OrderDialog) {
  const lines = parcels.flatMap((parcel) => parcel.lines).filter((line) => line.cancellable > 0);
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const [reason, setReason] = useState<Reason>('out_of_stock');
  const [restock, setRestock] = useState(false);
  const { run, problem, busy } = useCommand(() => {
    setCounts({});
    onClose();
  });
  const chosen = lines.flatMap(({ lineId }) =>
    (counts[lineId] ?? 0) > 0 ? [{ lineId, quantity: counts[lineId] ?? 0 }] : [],
  );
  const pieces = chosen.reduce((sum, { quantity }) => sum + quantity, 0);
  const cancel = () =>
    run(`${plural(pieces, 'piece')} cancelled. The shopper is told and gets the money back.`, (options) =>
      cancelIn(scope, { lines: chosen, reason, restock }, options),
    );
  const choose = (value: string) => {
    const next = cancelWords.find(([code]) => code === value)?.[0] ?? 'other';
    setReason(next);
    setRestock(next === 'asked_by_shopper' || next === 'cannot_deliver');
  };
  const footer = (
    <>
      <Button look="quiet" onClick={onClose}>
        Keep them
      </Button>
      <Button onClick={cancel} busy={busy} disabled={pieces === 0}>
        {pieces === 0 ? 'Choose pieces' : `Cancel ${plural(pieces, 'piece')}`}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title="Cancel pieces" footer={footer}>
      <div className="grid gap-4">
        {problem !== undefined && <Notice title={problem} />}
        <ul>
          {lines.map((line) => (
            <CancelLine
              key={line.lineId}
              line={line}
              count={counts[line.lineId] ?? 0}
              onCount={(count) => setCounts({ ...counts, [line.lineId]: count })}
            />
          ))}
        </ul>
        <Select
          label="Why?"
          options={cancelWords}
          value={reason}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <label className="flex items-center gap-2.5">
          <input
            type="checkbox"
            checked={restock}
            onChange={(event) => setRestock(event.currentTarget.checked)}
            className="size-4 accent-ink"
          />
          They are on the shelf and may be sold again
        </label>
        <p className="text-12 text-stone">
          The price goes back to the shopper at once; the delivery too, when nothing of a parcel is left.
        </p>
      </div>
    </Dialog>
  );
}

'use client';

import type { StaffAfterSale } from '@selvedge/contracts';
import { Button } from '@selvedge/ui';
import { useState } from 'react';
import { CancelDialog, type OrderDialog } from './cancel-dialog.tsx';
import type { Scope } from './commands.ts';
import { RefundDialog } from './refund-dialog.tsx';

type ActionsProps = {
  readonly scope: Scope;
  readonly parcels: StaffAfterSale['parcels'];
  /** Nothing can be given back of what was never paid. */
  readonly paid: boolean;
  readonly charged?: OrderDialog['charged'];
};

/** What may be done about an order after the sale. */
export function OrderActions({ scope, parcels, paid, charged = null }: ActionsProps) {
  const [open, setOpen] = useState<'cancel' | 'refund' | null>(null);
  const lines = parcels.flatMap((parcel) => parcel.lines);
  const mayCancel = paid && lines.some((line) => line.cancellable > 0);
  const left = [...lines.map((line) => line.refundable), ...parcels.map((one) => one.refundableShipping)];
  const mayRefund = paid && left.some((amount) => amount.minor !== '0');
  if (!mayCancel && !mayRefund) return null;
  const dialog = { scope, parcels, charged, onClose: () => setOpen(null) };
  return (
    <div className="flex flex-wrap gap-2">
      {mayCancel && (
        <Button look="quiet" onClick={() => setOpen('cancel')}>
          Cancel pieces
        </Button>
      )}
      {mayRefund && (
        <Button look="quiet" onClick={() => setOpen('refund')}>
          Refund
        </Button>
      )}
      <CancelDialog {...dialog} open={open === 'cancel'} />
      <RefundDialog {...dialog} open={open === 'refund'} />
    </div>
  );
}

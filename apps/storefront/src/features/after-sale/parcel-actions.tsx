'use client';

import { useState } from 'react';
import { CancelSheet } from './cancel-sheet.tsx';
import { type SaleParcel, toCancel, toReturn } from './picks.ts';
import { ReturnSheet } from './return-sheet.tsx';

type ActionsProps = {
  readonly parcel: SaleParcel;
  readonly number: string;
  readonly token: string | undefined;
};

/** What a shopper may still do about a parcel: cancel before it leaves, send back after. */
export function ParcelActions({ parcel, number, token }: ActionsProps) {
  const [open, setOpen] = useState<'cancel' | 'return' | null>(null);
  const [done, setDone] = useState('');
  const sheet = {
    parcel,
    number,
    token,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      setDone(words);
    },
  };
  const mayCancel = toCancel(parcel).length > 0;
  const mayReturn = toReturn(parcel).length > 0;
  return (
    <div className="mt-4">
      <p role="status" className={done === '' ? 'sr-only' : 'mb-4 border-l-2 border-good bg-card px-4 py-3'}>
        {done}
      </p>
      {mayCancel && (
        <button type="button" className="action-quiet" onClick={() => setOpen('cancel')}>
          Cancel pieces
        </button>
      )}
      {mayReturn && (
        <button type="button" className="action-quiet" onClick={() => setOpen('return')}>
          Send back or exchange
        </button>
      )}
      <CancelSheet {...sheet} open={open === 'cancel'} />
      <ReturnSheet {...sheet} open={open === 'return'} />
    </div>
  );
}

'use client';

import type { StockLocation } from '@selvedge/contracts';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { ChangeForm, type ChangingPlace } from './change-form.tsx';

type ChangeButtonProps = {
  /** The piece: `Harbour knit, Ink, M`. */
  readonly piece: string;
  readonly locationName: string;
  readonly place: ChangingPlace;
  readonly others: readonly StockLocation[];
};

/** The number on hand; pressing it changes it. */
export function ChangeButton({ piece, locationName, place, others }: ChangeButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-label={`${piece}, ${locationName}: ${place.onHand} on hand. Change`}
        className="-my-1 inline-flex min-h-9 min-w-11 items-center justify-end rounded-sm border border-line px-2.5 tabular-nums hover:border-ink max-md:min-h-11"
      >
        {place.onHand.toLocaleString('en-IE')}
      </button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={piece}
        note={`${locationName}: ${place.onHand} on hand, ${place.held} held for buyers who are paying.`}
      >
        <div className="text-left whitespace-normal">
          <ChangeForm place={place} others={others} onDone={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}

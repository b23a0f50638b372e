'use client';

import type { Bag } from './use-bag.ts';

/** What the last change did: a piece taken out with the way back, or what went wrong. */
export function UndoBar({ bag }: { readonly bag: Bag }) {
  const { removed, failed, undo } = bag;
  return (
    <div role="status">
      {failed !== null && bag.cart !== null && (
        <p className="mb-4 border-l-2 border-selvedge bg-card px-4 py-3">{failed}</p>
      )}
      {removed !== null && (
        <p className="mb-4 flex items-center justify-between gap-4 bg-card px-4 py-2">
          <span>{removed.productName} is out of your bag.</span>
          <button type="button" onClick={undo} className="thread min-h-9 shrink-0 font-medium">
            Undo
          </button>
        </p>
      )}
    </div>
  );
}

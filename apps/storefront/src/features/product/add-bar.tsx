'use client';

import { Price } from '../../ui/price.tsx';
import type { Picked, priceOf } from './picker-state.ts';

type AddBarProps = {
  readonly price: ReturnType<typeof priceOf>;
  readonly picked: Picked;
  readonly soldOut: boolean;
  readonly busy: boolean;
  readonly onAdd: () => void;
};

/** The main action once its button has scrolled away on a small screen; without a size it leads to the sizes. */
export function AddBar({ price, picked, soldOut, busy, onAdd }: AddBarProps) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-4 border-t border-line bg-paper px-4 py-3 lg:hidden">
      <div className="min-w-0 flex-1 leading-tight">
        {price !== null && <Price price={price.price} before={price.compareAt} from={price.from} />}
        <p className="truncate text-13 text-stone">
          {picked.colour}
          {picked.size !== null && `, ${picked.size}`}
        </p>
      </div>
      <button type="button" onClick={onAdd} aria-disabled={busy} className="action shrink-0">
        {picked.size === null ? 'Choose a size' : soldOut ? 'Tell me' : 'Add to bag'}
      </button>
    </div>
  );
}

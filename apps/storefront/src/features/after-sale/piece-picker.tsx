'use client';

import type { ReactNode } from 'react';
import { showMoney } from '../../money.ts';
import { Thumb } from '../order/thumb.tsx';
import type { Pickable, Picks } from './picks.ts';

type PickerProps = {
  readonly legend: string;
  readonly pickables: readonly Pickable[];
  readonly picks: Picks;
  readonly onPick: (id: string, count: number) => void;
  /** What is asked of a piece once it is picked. */
  readonly more?: (pickable: Pickable) => ReactNode;
};

/** The pieces of a parcel, each to be ticked, and how many of it. */
export function PiecePicker({ legend, pickables, picks, onPick, more }: PickerProps) {
  return (
    <fieldset>
      <legend className="sr-only">{legend}</legend>
      <ul>
        {pickables.map((one) => (
          <li key={one.id} className="border-b border-line py-4 first:pt-0 last:border-b-0">
            <Piece one={one} count={picks[one.id] ?? 0} onPick={onPick} />
            {(picks[one.id] ?? 0) > 0 && more?.(one)}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type PieceProps = {
  readonly one: Pickable;
  readonly count: number;
  readonly onPick: PickerProps['onPick'];
};

function Piece({ one: { id, line, colour, size, max }, count, onPick }: PieceProps) {
  return (
    <div className="grid grid-cols-[auto_3.5rem_minmax(0,1fr)_auto] items-center gap-3">
      <input
        type="checkbox"
        id={`pick ${id}`}
        checked={count > 0}
        onChange={(event) => onPick(id, event.currentTarget.checked ? max : 0)}
        className="size-4.5 accent-ink"
      />
      <label htmlFor={`pick ${id}`} className="contents">
        <span className="block aspect-[4/5] bg-card">
          {line.pictureHash !== null && <Thumb hash={line.pictureHash} className="h-full w-full" />}
        </span>
        <span>
          <span className="block">{line.productName}</span>
          <span className="block text-13 text-stone">
            {colour}, {size}
          </span>
          <span className="figures block text-13 text-stone">
            {showMoney(line.unitPrice)}
            {max > 1 && ' each'}
          </span>
        </span>
      </label>
      {max > 1 && count > 0 ? (
        <select
          aria-label={`How many of ${line.productName}, ${size}`}
          value={count}
          onChange={(event) => onPick(id, Number(event.currentTarget.value))}
          className="field w-20"
        >
          {Array.from({ length: max }, (_, index) => index + 1).map((number) => (
            <option key={number} value={number}>
              {number}
            </option>
          ))}
        </select>
      ) : (
        <span />
      )}
    </div>
  );
}

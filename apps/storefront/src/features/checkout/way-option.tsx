'use client';

import type { ReactNode } from 'react';

type WayOptionProps = {
  readonly value: string;
  readonly chosen: boolean;
  readonly onChoose: (value: string) => void;
  readonly name: string;
  readonly note: string;
  /** What it needs, below its name. It stays where it is while another is chosen, so that nothing typed is lost. */
  readonly children?: ReactNode;
};

/** One way to pay: its radio button, and below it what it needs. */
export function WayOption({ value, chosen, onChoose, name, note, children }: WayOptionProps) {
  return (
    <div className={`border ${chosen ? 'border-ink bg-white' : 'border-line'}`}>
      <label className="grid min-h-16 cursor-pointer grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-4 px-4 py-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-indigo">
        <input
          type="radio"
          name="way"
          value={value}
          checked={chosen}
          onChange={() => onChoose(value)}
          className="size-4.5 accent-ink outline-none"
        />
        <span>{name}</span>
        <span className="text-13 text-stone">{note}</span>
      </label>
      {children !== undefined && (
        <div className={chosen ? 'border-t border-line px-4 py-5' : 'invisible h-0 overflow-hidden'}>
          {children}
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Tone } from './status.tsx';
import { toneText } from './status.tsx';

type FigureProps = {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly tone?: Tone;
};

/** One number that matters, under its name, over what it is compared with. */
export function Figure({ name, value, note, tone = 'plain' }: FigureProps) {
  return (
    <div className="min-w-0 py-4">
      <dt className="text-stone">{name}</dt>
      <dd>
        <span className={`mt-0.5 block text-21 font-[550] tracking-tight tabular-nums ${toneText[tone]}`}>
          {value}
        </span>
        {note !== undefined && <span className="mt-0.5 block text-12 text-stone tabular-nums">{note}</span>}
      </dd>
    </div>
  );
}

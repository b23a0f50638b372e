import type { ReactNode } from 'react';
import { join } from './join.ts';

type NoticeProps = {
  readonly tone?: 'bad' | 'warn' | 'good';
  readonly title: string;
  readonly children?: ReactNode;
};

const edges = { bad: 'border-selvedge', warn: 'border-warn', good: 'border-good' } as const;

/** Something that happened and what to do about it. Announced when it is bad; read in its place otherwise. */
export function Notice({ tone = 'bad', title, children }: NoticeProps) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={join('border-l-2 bg-card px-4 py-3', edges[tone])}
    >
      <p className="font-[550]">{title}</p>
      {children !== undefined && <div className="mt-0.5 text-stone">{children}</div>}
    </div>
  );
}

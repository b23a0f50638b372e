import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'quiet';

const dots = {
  plain: 'bg-indigo',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-selvedge',
  quiet: 'bg-mist',
} as const satisfies Record<Tone, string>;

export const toneText = {
  plain: 'text-ink',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-selvedge',
  quiet: 'text-stone',
} as const satisfies Record<Tone, string>;

/** A state as a word and a dot: never by colour alone. */
export function Status({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className={`size-[0.4375rem] shrink-0 rounded-full ${dots[tone]}`} />
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

type FoldProps = {
  readonly title: string;
  readonly open?: boolean;
  /** A count beside the title. */
  readonly note?: number | null;
  readonly children: ReactNode;
};

/** A section that folds under its title, with a line below it. */
export function Fold({ title, open = false, note = null, children }: FoldProps) {
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex min-h-13 list-none items-center justify-between font-medium">
        <span>
          {title}
          {note !== null && <span className="figures ml-2 text-13 text-selvedge">{note}</span>}
        </span>
        <Icon name="plus" size={14} className="text-stone group-open:hidden" />
        <Icon name="minus" size={14} className="hidden text-stone group-open:block" />
      </summary>
      {children}
    </details>
  );
}

import { type ReactNode, useId } from 'react';
import { join } from './join.ts';

type PanelProps = {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A part of a page under its heading, divided by a hairline instead of a box. */
export function Panel({ title, aside, className, children }: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={join('min-w-0', className)}>
      <div className="mb-3 flex min-h-9 items-center justify-between gap-4 border-b border-line">
        <h2 id={id} className="text-15 font-[550]">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

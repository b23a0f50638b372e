import type { ReactNode } from 'react';

type PageHeadProps = {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  /** The one primary action of the page. */
  readonly action?: ReactNode;
  readonly back?: ReactNode;
};

/** The head of a page: where it belongs, what it is, the one thing to do. */
export function PageHead({ title, note, action, back }: PageHeadProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back !== undefined && <div className="mb-1 text-stone">{back}</div>}
        <h1 className="flex flex-wrap items-center gap-x-4 gap-y-1 text-21 leading-tight font-[600] tracking-tight">
          {title}
        </h1>
        {note !== undefined && <p className="mt-1 text-stone">{note}</p>}
      </div>
      {action}
    </header>
  );
}

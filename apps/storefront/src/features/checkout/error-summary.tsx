'use client';

import { useEffect, useRef } from 'react';

type ErrorSummaryProps = {
  /** Counts the attempts; each one that failed brings the focus here again. */
  readonly attempt: number;
  readonly errors: readonly string[];
  readonly failed: string | null;
};

/** What keeps a form from going on, all of it, with the focus; each fault leads to its field. */
export function ErrorSummary({ attempt, errors, failed }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (attempt === 0 || (errors.length === 0 && failed === null)) return null;
  const lead = (index: number) => {
    const faulty = box.current?.closest('form')?.querySelectorAll<HTMLElement>('[aria-invalid="true"]');
    faulty?.[index]?.focus();
  };
  return (
    <div ref={box} role="alert" tabIndex={-1} className="border-l-2 border-selvedge bg-card px-4 py-3">
      {failed !== null && <p>{failed}</p>}
      {errors.length > 0 && (
        <>
          <p className="font-medium">
            {errors.length === 1 ? 'One thing is left to mend.' : `${errors.length} things are left to mend.`}
          </p>
          <ul className="mt-1 text-13">
            {errors.map((sentence, index) => (
              <li key={sentence}>
                <button type="button" onClick={() => lead(index)} className="thread py-0.5 text-left">
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

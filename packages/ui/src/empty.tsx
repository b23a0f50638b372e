import type { ReactNode } from 'react';

/** What stands where a list would: what is not here, and what to do next. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="border-y border-line px-3 py-14 in-[section]:border-t-0 in-[section]:py-10 text-center">
      <p className="text-15 font-[550]">{title}</p>
      {children !== undefined && <div className="mx-auto mt-1.5 max-w-md text-stone">{children}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';

type AccountShellProps = { readonly title: string; readonly text: string; readonly children: ReactNode };

/** The page of a form of the account: narrow, with its title. */
export function AccountShell({ title, text, children }: AccountShellProps) {
  return (
    <div className="wrap grid min-h-[60vh] content-start py-12 md:py-20">
      <div className="mx-auto w-full max-w-md">
        <h1 className="display text-40">{title}</h1>
        <p className="mt-3 mb-8 text-stone">{text}</p>
        {children}
      </div>
    </div>
  );
}

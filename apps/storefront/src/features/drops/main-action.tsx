import type { ReactNode } from 'react';

/** The one thing to do now: in its place on large screens, in reach of the thumb on small ones. */
export function MainAction({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mt-6 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-30 max-md:mt-0 max-md:grid max-md:gap-2 max-md:border-t max-md:border-line max-md:bg-paper max-md:px-4 max-md:py-3">
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { Logo } from './logo.tsx';

type PlainPageProps = { readonly title: string; readonly children: ReactNode };

/** A page without the rail: a few words in the middle. */
export function PlainPage({ title, children }: PlainPageProps) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-5 py-16">
      <Logo />
      <h1 className="mt-10 text-21 font-[600] tracking-tight">{title}</h1>
      <div className="mt-2 grid gap-4 text-stone">{children}</div>
    </main>
  );
}

import type { ConsoleMe } from '@selvedge/contracts';
import { cookies } from 'next/headers';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { homeOf } from '../../links.ts';
import { THEME_COOKIE, themeOf } from '../../theme.ts';
import { Icon } from '../../ui/icon.tsx';
import { Logo } from '../../ui/logo.tsx';
import { type Destination, NavLinks } from './nav-links.tsx';
import { SignOut } from './sign-out.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

type FrameProps = {
  readonly me: ConsoleMe;
  /** Whose console this is: the shop's name, or the market. */
  readonly place: string;
  readonly destinations: readonly Destination[];
  readonly children: ReactNode;
};

/** The frame of all pages behind the sign-in: a rail at the left; on a phone a bar below and one on top. */
export async function Frame({ me, place, destinations, children }: FrameProps) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  const account = (
    <>
      <p className="font-[550]">{me.fullName}</p>
      <p className="mb-3 text-12 text-stone [overflow-wrap:anywhere]">{me.email}</p>
      <ThemeSwitch theme={theme} />
      <SignOut />
    </>
  );
  return (
    <div className="md:grid md:grid-cols-[12.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-24 bg-ink px-4 py-2 text-paper focus:translate-y-0"
      >
        Skip to the page
      </a>
      <div className="sticky top-0 z-30 flex h-13 items-center justify-between gap-3 border-b border-line bg-paper px-4 md:h-dvh md:flex-col md:items-stretch md:justify-start md:gap-0 md:border-r md:border-b-0 md:px-3 md:py-5">
        <Link
          href={homeOf(me)}
          prefetch={false}
          className="flex min-w-0 items-baseline gap-3 md:block md:px-2"
        >
          <Logo />
          <span className="truncate text-12 text-stone md:mt-2 md:block">{place}</span>
        </Link>
        <NavLinks destinations={destinations} />
        <details className="relative md:hidden">
          <summary aria-label="Your account" className="flex size-11 items-center justify-center">
            <Icon name="person" />
          </summary>
          <div className="absolute top-11 right-0 w-64 border border-line bg-paper p-4 shadow-float">
            {account}
          </div>
        </details>
        <div className="mt-auto hidden px-2 md:block">{account}</div>
      </div>
      <main
        id="main"
        tabIndex={-1}
        className="min-w-0 px-4 pt-6 pb-28 focus:outline-none md:px-6 md:pb-12 xl:px-10"
      >
        <div className="mx-auto max-w-[84rem]">{children}</div>
      </main>
    </div>
  );
}

import Link from 'next/link';

type Tab = {
  readonly name: string;
  readonly href: string;
  readonly current: boolean;
  readonly count?: number;
};

/** Saved views as tabs; the thread marks the one that is open. Scrolls sideways on a phone. */
export function FilterTabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] md:mx-0 md:px-0">
      <ul className="flex min-w-max gap-5">
        {tabs.map(({ name, href, current, count }) => (
          <li key={name}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? 'page' : undefined}
              className="flex h-11 items-center gap-1.5 border-b-2 border-transparent text-stone hover:text-ink aria-[current]:border-selvedge aria-[current]:font-[550] aria-[current]:text-ink md:h-9"
            >
              {name}
              {count !== undefined && <span className="text-12 text-stone tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

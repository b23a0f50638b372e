import Link from 'next/link';

type PagerProps = {
  readonly shown: number;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
};

/** Keyset paging: on to what comes next, or back to the start. */
export function Pager({ shown, firstHref, nextHref }: PagerProps) {
  if (firstHref === null && nextHref === null)
    return <p className="mt-3 text-stone tabular-nums">{shown} shown. That is all.</p>;
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-4">
      {firstHref === null ? (
        <span />
      ) : (
        <Link href={firstHref} prefetch={false} className="thread flex min-h-9 items-center">
          Back to the start
        </Link>
      )}
      {nextHref === null ? (
        <span className="text-stone">End of the list</span>
      ) : (
        <Link
          href={nextHref}
          prefetch={false}
          className="inline-flex min-h-9 items-center rounded-sm border border-mist px-4 font-medium hover:border-ink max-md:min-h-11"
        >
          Next page
        </Link>
      )}
    </nav>
  );
}

import Link from 'next/link';
import { links } from '../../links.ts';
import { type Chip, writeFilters } from './filters.ts';

type NothingProps = {
  readonly chips: readonly Chip[];
  readonly path: string;
  readonly keep: Readonly<Record<string, string>>;
};

/** No results: which filter to drop, or where else to look. */
export function Nothing({ chips, path, keep }: NothingProps) {
  return (
    <div className="py-14">
      <p className="display text-28">Nothing fits all of that</p>
      {chips.length > 0 ? (
        <>
          <p className="mt-3 text-stone">Try it without one of these:</p>
          <ul className="mt-4 flex flex-wrap gap-2">
            {chips.map(({ label, without }) => (
              <li key={label}>
                <Link href={`${path}${writeFilters(without, keep)}`} scroll={false} className="action-quiet">
                  Without {label}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-3 text-stone">
          Look through{' '}
          <Link href={links.shops} className="thread text-ink">
            all shops
          </Link>{' '}
          or go back to the{' '}
          <Link href={links.home} className="thread text-ink">
            home page
          </Link>
          .
        </p>
      )}
    </div>
  );
}

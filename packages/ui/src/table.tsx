import type { ReactNode } from 'react';
import { join } from './join.ts';

/** From which width on a column is shown; narrower screens read the same in the row's first cell. */
type From = 'always' | 'md' | 'lg' | 'xl';
const shownFrom = {
  always: '',
  md: 'max-md:hidden',
  lg: 'max-lg:hidden',
  xl: 'max-xl:hidden',
} as const satisfies Record<From, string>;

export type Column = {
  readonly name: string;
  readonly numeric?: boolean;
  readonly from?: From;
  /** As wide as an amount, whatever it holds: tables below each other then line up. */
  readonly amount?: boolean;
};

type TableProps = {
  /** Says what the table holds, to those who cannot see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
};

/** A dense table whose head stays in sight. Cells align with their column by `Cell`'s own `numeric` and `from`. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table className="w-full border-separate border-spacing-0 text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, numeric = false, from = 'always', amount = false }) => (
            <th
              key={name}
              scope="col"
              className={join(
                'sticky top-(--table-top,0) z-10 h-9 border-b border-line bg-paper px-3 text-12 font-medium whitespace-nowrap text-stone first:pl-0 last:pr-0 md:first:pl-3 md:last:pr-3',
                numeric && 'text-right',
                amount && 'w-28 md:w-32',
                shownFrom[from],
              )}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="[&>tr:hover]:bg-card [&>tr]:transition-colors [&>tr]:duration-150">{children}</tbody>
    </table>
  );
}

type CellProps = {
  readonly numeric?: boolean;
  readonly from?: From;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

const box = 'border-b border-line px-3 py-2 align-middle first:pl-0 last:pr-0 md:first:pl-3 md:last:pr-3';

/** One cell; numbers stand right in figures of one width. */
export function Cell({ numeric = false, from = 'always', className, children }: CellProps) {
  return (
    <td
      className={join(
        box,
        numeric && 'text-right whitespace-nowrap tabular-nums',
        shownFrom[from],
        className,
      )}
    >
      {children}
    </td>
  );
}

/** The cell that names its row. */
export function RowHead({
  className,
  children,
}: {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <th scope="row" className={join(box, 'min-w-0 font-normal', className)}>
      {children}
    </th>
  );
}

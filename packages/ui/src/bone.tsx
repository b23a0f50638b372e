import { join } from './join.ts';

/** A grey bar where words will stand, in the height they will have. */
export function Bone({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={join('block h-3 rounded-sm bg-line motion-safe:animate-pulse', className)}
    />
  );
}

const WIDTHS = ['w-24', 'w-32', 'w-28', 'w-20'] as const;

/** The rows of a table that is on its way, each as high as a real one. */
export function TableBones({ rows, tall = false }: { readonly rows: number; readonly tall?: boolean }) {
  return (
    <div role="status" className="border-t border-line">
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows }, (_, row) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
          key={row}
          className={join('flex items-center gap-6 border-b border-line px-3', tall ? 'h-[3.75rem]' : 'h-11')}
        >
          {tall && <Bone className="h-11 w-9" />}
          <Bone className={WIDTHS[row % WIDTHS.length] ?? 'w-24'} />
          <Bone className="hidden w-40 md:block" />
          <Bone className="ml-auto w-16" />
        </div>
      ))}
    </div>
  );
}

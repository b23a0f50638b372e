import { Button } from '@selvedge/ui';
import { plural } from '../../dates.ts';
import type { Decision } from './use-decisions.ts';

export type QueueView = 'waiting' | 'reported' | 'published' | 'rejected' | 'hidden';

/** What turning down is called in a view: what nobody has seen is rejected, what is shown is hidden. */
export const DOWN = {
  waiting: 'reject',
  reported: 'hide',
  published: 'hide',
  rejected: null,
  hidden: null,
} as const satisfies Record<QueueView, Decision | null>;
export const WORDS = { approve: 'Approve', reject: 'Reject', hide: 'Hide' } as const satisfies Record<
  Decision,
  string
>;

type QueueBarProps = {
  readonly view: QueueView;
  readonly marked: number;
  readonly all: boolean;
  readonly onAll: () => void;
  readonly busy: boolean;
  readonly onApprove: () => void;
  /** Asks for the reason; null while it is being asked for. */
  readonly onDown: (() => void) | null;
};

/** What can be done with the marked texts, and by which keys. */
export function QueueBar({ view, marked, all, onAll, busy, onApprove, onDown }: QueueBarProps) {
  const down = DOWN[view];
  const keep = view === 'reported';
  return (
    <div className="sticky top-13 z-20 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-y border-line bg-paper py-1.5 md:top-0">
      <label className="mr-2 inline-flex min-h-9 items-center gap-3">
        <input type="checkbox" className="size-4 accent-indigo" checked={all} onChange={onAll} />
        {marked === 0 ? 'Mark all on this page' : `${plural(marked, 'text')} marked`}
      </label>
      {view !== 'published' && (
        <Button disabled={marked === 0} busy={busy} onClick={onApprove}>
          {keep ? 'Keep' : view === 'waiting' ? 'Approve' : 'Show after all'}
        </Button>
      )}
      {down !== null && (
        <Button look="quiet" disabled={marked === 0 || onDown === null} onClick={() => onDown?.()}>
          {WORDS[down]} …
        </Button>
      )}
      <span className="text-12 text-stone max-lg:hidden">
        Keys: J and K move, X marks
        {view !== 'published' && `, A ${keep ? 'keeps' : 'approves'}`}
        {down !== null && `, R ${down === 'hide' ? 'hides' : 'rejects'}`}
      </span>
    </div>
  );
}

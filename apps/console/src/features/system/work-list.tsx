'use client';

import { Button, type Column, Notice, Table } from '@selvedge/ui';
import { type ReactNode, useState } from 'react';
import { plural } from '../../dates.ts';
import { ReasonForm } from './reason-form.tsx';
import { useHandling, type WorkKind } from './use-handling.ts';
import { CheckCell } from './work-check.tsx';

type WorkListProps = {
  readonly kind: WorkKind;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly {
    readonly id: string;
    /** Names the row to those who cannot see it. */
    readonly name: string;
    readonly cells: ReactNode;
  }[];
};

/** A list of what gave up: mark some, give them another try, or discard them with a reason. */
export function WorkList({ kind, caption, columns, rows }: WorkListProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [discarding, setDiscarding] = useState(false);
  const { words, busy, problem, refused, retry, discard } = useHandling(kind);
  // Reading the page again may have taken rows away: what is not shown is not acted on.
  const ids = rows.flatMap(({ id }) => (marked.has(id) ? [id] : []));
  const mark = (id: string, on: boolean) =>
    setMarked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const all = ids.length === rows.length;
  const count = plural(ids.length, words.one, words.many);
  return (
    <>
      <div className="sticky top-(--table-top,0) z-20 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-paper py-1.5">
        <label className="mr-2 inline-flex min-h-9 items-center gap-3 md:pl-3">
          <input
            type="checkbox"
            className="size-4 accent-indigo"
            checked={all}
            onChange={() => setMarked(new Set(all ? [] : rows.map(({ id }) => id)))}
          />
          {ids.length === 0 ? 'Mark all on this page' : `${count} marked`}
        </label>
        <Button disabled={ids.length === 0} busy={busy} onClick={() => retry(ids)}>
          {words.retry}
        </Button>
        <Button look="quiet" disabled={ids.length === 0 || discarding} onClick={() => setDiscarding(true)}>
          Discard …
        </Button>
      </div>
      {discarding && ids.length > 0 && (
        <ReasonForm
          label={`Why discard ${count}? ${words.discardMeans}`}
          action={`Discard ${count}`}
          onCancel={() => setDiscarding(false)}
          onSend={async (reason) => {
            const wrong = await discard(ids, reason);
            if (wrong === undefined) setDiscarding(false);
            return wrong;
          }}
        />
      )}
      {problem !== undefined && (
        <div className="mt-3">
          <Notice title={problem}>
            {refused.map(({ id, title }) => (
              <p key={id} className="[overflow-wrap:anywhere]">
                {id}: {title}.
              </p>
            ))}
          </Notice>
        </div>
      )}
      <Table caption={caption} columns={[{ name: '' }, ...columns]}>
        {rows.map(({ id, name, cells }) => (
          <tr key={id}>
            <CheckCell name={name} checked={marked.has(id)} onChange={(on) => mark(id, on)} />
            {cells}
          </tr>
        ))}
      </Table>
    </>
  );
}

'use client';

import type { ModeratedText } from '@selvedge/contracts';
import { Button, Notice } from '@selvedge/ui';
import { useRef, useState } from 'react';
import { plural } from '../../dates.ts';
import { ReasonForm } from '../system/reason-form.tsx';
import { ModerationRow } from './moderation-row.tsx';
import { type Decision, useDecisions } from './use-decisions.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type View = 'waiting' | 'reported' | 'published' | 'rejected' | 'hidden';
type ModerationListProps = { readonly items: readonly ModeratedText[]; readonly view: View };

/** What turning down is called in a view: what nobody has seen is rejected, what is shown is hidden. */
const DOWN = {
  waiting: 'reject',
  reported: 'hide',
  published: 'hide',
  rejected: null,
  hidden: null,
} as const satisfies Record<View, Decision | null>;
const WORDS = { approve: 'Approve', reject: 'Reject', hide: 'Hide' } as const satisfies Record<
  Decision,
  string
>;

/** The queue: mark some, decide on them together; or go through it by the keyboard. */
export function ModerationList({ items, view }: ModerationListProps) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const { decide, busy, problem, refused } = useDecisions();
  const ids = items.flatMap(({ id }) => (marked.has(id) ? [id] : []));
  const down = DOWN[view];
  const toggle = (id: string) =>
    setMarked((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const approve = (chosen: readonly string[]) => void decide(chosen, 'approve');
  useQueueKeys(list, {
    mark: toggle,
    approve: (id) => view !== 'published' && approve(ids.length > 0 ? ids : [id]),
    turnDown: (id) => {
      if (down === null) return;
      if (ids.length === 0) setMarked(new Set([id]));
      setAsking(true);
    },
  });
  const all = ids.length === items.length;
  const count = plural(ids.length, 'text');
  return (
    <>
      <div className="sticky top-13 z-20 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-y border-line bg-paper py-1.5 md:top-0">
        <label className="mr-2 inline-flex min-h-9 items-center gap-3">
          <input
            type="checkbox"
            className="size-4 accent-indigo"
            checked={all}
            onChange={() => setMarked(new Set(all ? [] : items.map(({ id }) => id)))}
          />
          {ids.length === 0 ? 'Mark all on this page' : `${count} marked`}
        </label>
        {view !== 'published' && (
          <Button disabled={ids.length === 0} busy={busy} onClick={() => approve(ids)}>
            {view === 'reported' ? 'Keep' : view === 'waiting' ? 'Approve' : 'Show after all'}
          </Button>
        )}
        {down !== null && (
          <Button look="quiet" disabled={ids.length === 0 || asking} onClick={() => setAsking(true)}>
            {WORDS[down]} …
          </Button>
        )}
        <span className="text-12 text-stone max-lg:hidden">
          Keys: J and K move, X marks, A {view === 'reported' ? 'keeps' : 'approves'}
          {down !== null && `, R ${down === 'hide' ? 'hides' : 'rejects'}`}
        </span>
      </div>
      {asking && down !== null && ids.length > 0 && (
        <ReasonForm
          label={`Why ${down} ${count}? The author is told in these words.`}
          action={`${WORDS[down]} ${count}`}
          onCancel={() => setAsking(false)}
          onSend={async (reason) => {
            const wrong = await decide(ids, down, reason);
            if (wrong === undefined) setAsking(false);
            return wrong;
          }}
        />
      )}
      {problem !== undefined && (
        <div className="mt-3">
          <Notice title={problem}>
            {refused.map(({ id, title }) => (
              <p key={id}>{title}.</p>
            ))}
          </Notice>
        </div>
      )}
      <ul ref={list}>
        {items.map((item) => (
          <ModerationRow
            key={item.id}
            item={item}
            marked={marked.has(item.id)}
            onMark={() => toggle(item.id)}
          />
        ))}
      </ul>
    </>
  );
}

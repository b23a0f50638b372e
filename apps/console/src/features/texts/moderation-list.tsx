'use client';

import type { ModeratedText } from '@selvedge/contracts';
import { Notice } from '@selvedge/ui';
import { useRef, useState } from 'react';
import { plural } from '../../dates.ts';
import { ReasonForm } from '../system/reason-form.tsx';
import { ModerationRow } from './moderation-row.tsx';
import { DOWN, QueueBar, type QueueView, WORDS } from './queue-bar.tsx';
import { useDecisions } from './use-decisions.ts';
import { useQueueKeys } from './use-queue-keys.ts';

type ModerationListProps = { readonly items: readonly ModeratedText[]; readonly view: QueueView };

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
      <QueueBar
        view={view}
        marked={ids.length}
        all={all}
        onAll={() => setMarked(new Set(all ? [] : items.map(({ id }) => id)))}
        busy={busy}
        onApprove={() => approve(ids)}
        onDown={asking ? null : () => setAsking(true)}
      />
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

'use client';

import { Button, Notice } from '@selvedge/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { links } from '../../links.ts';
import { ReasonForm } from './reason-form.tsx';
import { useHandling } from './use-handling.ts';

type LetterActionsProps = { readonly id: string; readonly replayable: boolean };

/** Replays or discards the letter of the page, then goes back to the list. */
export function LetterActions({ id, replayable }: LetterActionsProps) {
  const router = useRouter();
  const [discarding, setDiscarding] = useState(false);
  const { busy, problem, refused, retry, discard } = useHandling('dead-letters');
  const leave = (wrong: string | undefined) => {
    if (wrong === undefined) router.push(links.adminSystem({ view: 'dead-letters' }));
    return wrong;
  };
  return (
    <>
      {problem !== undefined && (
        <div className="mt-4">
          <Notice title={refused[0]?.title ?? problem} />
        </div>
      )}
      {discarding ? (
        <ReasonForm
          label="Why discard it? The placement stays refused."
          action="Discard"
          onCancel={() => setDiscarding(false)}
          onSend={async (reason) => leave(await discard([id], reason))}
        />
      ) : (
        <div className="mt-4 flex gap-3">
          {replayable && (
            <Button busy={busy} onClick={async () => leave(await retry([id]))}>
              Replay
            </Button>
          )}
          <Button look="quiet" onClick={() => setDiscarding(true)}>
            Discard …
          </Button>
        </div>
      )}
    </>
  );
}

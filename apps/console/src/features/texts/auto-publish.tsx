'use client';

import { Button, Notice } from '@selvedge/ui';
import { api } from '../../api/browser.ts';
import { useCommand } from '../after-sale/use-command.ts';

/** Whether texts the checks find nothing in are shown at once. */
export function AutoPublish({ on }: { readonly on: boolean }) {
  const { run, problem, busy } = useCommand();
  const words = on
    ? 'From now on every text waits for you.'
    : 'Texts the checks find nothing in are shown at once.';
  return (
    <div className="grid justify-items-end gap-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-stone">
          {on ? 'Clean texts are shown at once' : 'Every text waits for a person'}
        </span>
        <Button
          look="quiet"
          busy={busy}
          onClick={() => run(words, () => api.setModeration({ body: { autoPublish: !on } }))}
        >
          {on ? 'Look at all of them' : 'Show clean ones at once'}
        </Button>
      </p>
      {problem !== undefined && <Notice title={problem} />}
    </div>
  );
}

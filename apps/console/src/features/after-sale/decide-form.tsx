'use client';

import type { Return } from '@selvedge/contracts';
import { Button, Field, Notice, Panel } from '@selvedge/ui';
import { useState } from 'react';
import { api } from '../../api/browser.ts';
import { useCommand } from './use-command.ts';

/** Approves or declines a return that was asked for after its time. */
export function DecideForm({ one: { id, number, version } }: { readonly one: Return }) {
  const [answer, setAnswer] = useState('');
  const { run, problem, setProblem, busy } = useCommand();
  const decide = (approve: boolean) => {
    if (!approve && answer.trim() === '')
      return setProblem('Say why, so that the shopper can understand it.');
    const words = approve
      ? `${number} is approved. The shopper is told where to send it.`
      : `${number} is declined.`;
    return run(words, (options) =>
      api.decideReturn({ params: { id }, body: { approve, answer: answer.trim(), version } }, options),
    );
  };
  return (
    <Panel title="Take it back?">
      <div className="grid gap-3">
        {problem !== undefined && <Notice title={problem} />}
        <p className="text-stone">
          The time to change one’s mind is over. What is faulty or was wrong is still yours to mend, for two
          years.
        </p>
        <Field
          label="Answer to the shopper"
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          maxLength={500}
          hint="Needed when you decline."
          autoComplete="off"
        />
        <div className="flex gap-2">
          <Button onClick={() => decide(true)} busy={busy}>
            Approve
          </Button>
          <Button look="quiet" onClick={() => decide(false)} busy={busy}>
            Decline
          </Button>
        </div>
      </div>
    </Panel>
  );
}
